import type { Figures } from '../../../parts/texts/counted';
import type { CutLine } from './shownPlaces';
import { lineWords } from './words';

export interface LineRowProps {
  line: Extract<CutLine, { kind: 'drawn' }>;
  figures: Figures;
  /** Columns of the table. */
  width: number;
}

/** The line between the last place and the first that has none. */
export function LineRow({ line, figures, width }: LineRowProps) {
  const { label, tie } = lineWords(figures, line);
  return (
    <tr className="lens-places__line">
      <td colSpan={width}>
        {tie && <span className="lens-places__bracket lens-places__bracket--through" />}
        <span className="lens-places__line-words">
          <span>{label}</span>
          {tie && <span>{tie}</span>}
        </span>
      </td>
    </tr>
  );
}
