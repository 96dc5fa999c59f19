import { useMemo } from 'react';
import { stepsIn, type MeasuredPath } from './measuredPath';
import type { RoomData } from './roomData';
import { RoomView } from './RoomView';

interface RoomProps {
  data: RoomData & MeasuredPath;
  onChanged: () => void;
}

/** The room of a path, told by its readings and decisions. */
export function Room({ data, onChanged }: RoomProps) {
  const steps = useMemo(() => stepsIn(data), [data]);
  return <RoomView data={data} steps={steps} onChanged={onChanged} />;
}
