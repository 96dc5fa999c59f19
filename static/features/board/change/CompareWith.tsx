import { useId } from 'react';
import type { BoardHead } from '#domain/board/board';
import { useHost } from '../../../host/HostProvider';
import { Select } from '../../../parts/controls/Select';

export interface CompareWithProps {
  label: string;
  /** What stands for no other board. */
  none: string;
  boards: readonly BoardHead[];
  value: string;
  onChoose: (boardId: string) => void;
}

/** Chooses the other side of a comparison; a board that is not among those listed keeps its place in the list. */
export function CompareWith({ label, none, boards, value, onChoose }: CompareWithProps) {
  const id = useId();
  const { locale, timeZone } = useHost();
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone });
  return (
    <div className="lens-boards__field lens-board__compare">
      <label htmlFor={id}>{label}</label>
      <Select id={id} value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{none}</option>
        {value !== '' && !boards.some((board) => board.id === value) && <option value={value}>Another board</option>}
        {boards.map((board) => (
          <option key={board.id} value={board.id}>{`${board.title} (${day.format(new Date(board.at))})`}</option>
        ))}
      </Select>
    </div>
  );
}
