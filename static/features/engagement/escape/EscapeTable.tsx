import { useHost } from '../../../host/HostProvider';
import { ShareBar } from '../../../parts/shares/ShareBar';
import { ShareText } from '../../../parts/shares/ShareText';
import { figuresIn } from '../../../parts/texts/counted';
import { shareOfEscape } from './escapeWords';
import type { Counted } from './reading/readMany';

/** A line of the table, before it is counted. */
export interface TableLine {
  id: string;
  name: string;
  /** Below the name: when it was released, or which versions there are. */
  says: string;
}

interface EscapeTableProps {
  /** Of what it is, as its first column says. */
  of: string;
  lines: readonly TableLine[];
  counted: readonly Counted[];
  onChoose: (line: TableLine) => void;
}

/** Versions or projects beside each other; each leads to its own figures. */
export function EscapeTable({ of, lines, counted, onChoose }: EscapeTableProps) {
  const figures = figuresIn(useHost().locale);
  return (
    <table className="escape-table escape-table--wide" aria-label={`Found before go-live, by ${of.toLowerCase()}`}>
      <thead>
        <tr>
          <th scope="col">{of}</th>
          <th scope="col">Found before go-live</th>
          <th scope="col" className="escape-table__number">
            Reached customers
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => {
          const { escape = null, problem = null } = counted.find(({ id }) => id === line.id) ?? {};
          return (
            <tr key={line.id}>
              <th scope="row">
                <button type="button" className="escape-table__choose" onClick={() => onChoose(line)}>
                  {line.name}
                </button>
                <span className="escape-table__says">{line.says}</span>
              </th>
              {escape === null ? (
                <td colSpan={2}>{problem ?? 'no version is released and dated'}</td>
              ) : (
                <>
                  <td>
                    <ShareText share={shareOfEscape(escape)} source="counted" digits={1} />
                    <ShareBar label={line.name} share={shareOfEscape(escape)} source="counted" />
                  </td>
                  <td className="escape-table__number">{figures(escape.after)}</td>
                </>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
