import { useId, useState, type ReactNode } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicLink, type EpicLinkProps } from '../list/EpicLink';
import { usePortfolioPage } from '../page/PageContext';
import './published.css';

/** Rows that are drawn at first; more are a press away. */
const DRAWN_AT_FIRST = 100;

type ListedEpic = EpicLinkProps['epic'] & { id: string };

interface TableProps<E extends ListedEpic> {
  epics: readonly E[];
  caption: string;
  /** Heads of the two columns between the epic and its button. */
  heads: readonly [string, string];
  cells: (epic: E) => readonly [ReactNode, ReactNode];
  /** What the button opens, for who listens: "the requests at". */
  opens: string;
  /** What stands below the row of an epic that is open. */
  drawer: (epic: E) => ReactNode;
}

/** One line an epic by what is published of it. One at a time opens below its row; the address says which. */
export function PublishedTable<E extends ListedEpic>({ epics, caption, heads, ...row }: TableProps<E>) {
  const figures = figuresIn(useHost().locale);
  const { address, setOwn } = usePortfolioPage();
  const [drawn, setDrawn] = useState(DRAWN_AT_FIRST);
  const opened = address.own['epic'] ?? '';
  // Who follows an address to an epic far down finds it open.
  const least = epics.findIndex(({ key }) => key === opened) + 1;
  const shown = epics.slice(0, Math.max(drawn, least));
  return (
    <>
      <table className="lens-published__table">
        <caption className="lens-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Epic</th>
            <th scope="col">{heads[0]}</th>
            <th scope="col">{heads[1]}</th>
            <th scope="col">
              <span className="lens-visually-hidden">Open</span>
            </th>
          </tr>
        </thead>
        {shown.map((epic) => (
          <Row
            key={epic.id}
            {...{ epic, ...row }}
            isOpen={epic.key === opened}
            onToggle={() => setOwn({ epic: epic.key === opened ? '' : epic.key }, 'replace')}
          />
        ))}
      </table>
      {shown.length < epics.length && (
        <button type="button" className="lens-plain-button" onClick={() => setDrawn(shown.length + DRAWN_AT_FIRST)}>
          {`Show ${counted(figures, epics.length - shown.length, 'more epic', 'more epics')}`}
        </button>
      )}
    </>
  );
}

interface RowProps<E extends ListedEpic> extends Pick<TableProps<E>, 'cells' | 'opens' | 'drawer'> {
  epic: E;
  isOpen: boolean;
  onToggle: () => void;
}

function Row<E extends ListedEpic>({ epic, cells, opens, drawer, isOpen, onToggle }: RowProps<E>) {
  const id = useId();
  const [first, second] = cells(epic);
  return (
    <tbody>
      <tr>
        <th scope="row">
          <EpicLink epic={epic} />
        </th>
        <td>{first}</td>
        <td>{second}</td>
        <td>
          <button
            type="button"
            className="lens-plain-button"
            aria-expanded={isOpen}
            aria-controls={id}
            onClick={onToggle}
          >
            {isOpen ? 'Close' : 'Open'}
            <span className="lens-visually-hidden">
              {' '}
              {opens} {epic.key}
            </span>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!isOpen} className="lens-published__drawer">
        <td colSpan={4}>{isOpen && drawer(epic)}</td>
      </tr>
    </tbody>
  );
}
