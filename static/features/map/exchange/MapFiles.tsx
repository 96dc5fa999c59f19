import type { Settings } from '#domain/settings/settings';
import type { MapRead } from '../useMap';
import { useMapExchange } from './useMapExchange';

interface MapFilesProps {
  read: MapRead;
  settings: Settings;
  onChanged: () => void;
}

/** Files from the map and onto it. */
export function MapFiles(props: MapFilesProps) {
  const { menu, below } = useMapExchange(props);
  return (
    <>
      <div>{menu}</div>
      {below}
    </>
  );
}
