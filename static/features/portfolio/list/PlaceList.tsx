import { Fragment, useId, useState } from 'react';
import { rankText } from '#domain/portfolio/rank';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { PortfolioReading } from '../reading/portfolioReading';
import { LineRow } from './LineRow';
import { PlaceRow, UnreadRow, type Bracket, type PlaceMarks } from './PlaceRow';
import type { ShownPlaces, SplitTie } from './shownPlaces';
import { noLineWords, truncationWords } from './words';
import './place-list.css';
import './place-list-narrow.css';

const RowReceipt = onDemand(() => import('../receipt/RowReceipt'), <Loading>Opening…</Loading>);

export interface PlaceListProps {
  reading: PortfolioReading;
  shown: ShownPlaces;
  /** Epics without a rank, because what was published of them cannot be read. */
  unread: readonly PortfolioEpic[];
  /** What is known of a place besides its rank. */
  marksOf: (epic: PortfolioEpic) => PlaceMarks;
  /** Room for moves is kept: some may come. */
  hasMoves: boolean;
}

/** The first places, one line an epic, with the line drawn among them; two lines an epic where it is narrow. */
export function PlaceList({ reading, shown, unread, marksOf, hasMoves }: PlaceListProps) {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  const [opened, setOpened] = useState<string | null>(null);
  const { places, cutLine } = shown;
  const line = cutLine?.kind === 'drawn' ? cutLine : null;
  const marked = [...places.map(({ epic }) => epic), ...unread].map(marksOf);
  const columns = {
    moves: hasMoves,
    marks: marked.some(({ flags }) => flags.length > 0),
    // Where nobody is below zero the scale begins there: the left half would stand empty.
    from: places.some(({ epic: { score } }) => score !== null && score.floor < 0) ? (-100 as const) : (0 as const),
  };
  const width = 4 + Number(columns.moves) + Number(columns.marks);
  return (
    <section className="lens-places" aria-label="First places">
      <table>
        <caption className="lens-visually-hidden">Epics ranked by customer score</caption>
        <thead>
          <tr>
            <Head name="rank">Rank</Head>
            {columns.moves && <Head name="moved">Moved</Head>}
            <Head name="epic">Epic</Head>
            <td className="lens-places__bar" aria-hidden="true">
              <span className="lens-places__scale">
                {columns.from < 0 && <span>{columns.from}</span>}
                <span>0</span>
                <span>100</span>
              </span>
            </td>
            <Head name="score">Score</Head>
            {columns.marks && <Head name="marks">Marks</Head>}
          </tr>
        </thead>
        <tbody>
          {places.map((place, at) => (
            <Fragment key={place.epic.id}>
              <PlaceRow
                place={place}
                marks={marksOf(place.epic)}
                columns={columns}
                bracket={line?.tie ? bracketAt(shown, line.tie, at) : null}
                receipt={opened === place.epic.id ? `${id}-receipt` : null}
                onWhy={() => setOpened(opened === place.epic.id ? null : place.epic.id)}
              />
              {opened === place.epic.id && (
                <tr className="lens-places__receipt">
                  <td colSpan={width} id={`${id}-receipt`}>
                    <RowReceipt
                      read={{ ...reading, isAll: reading.next === null }}
                      epic={place.epic}
                      chance={marksOf(place.epic).certainty?.chance ?? null}
                    />
                  </td>
                </tr>
              )}
              {line?.places === at + 1 && <LineRow line={line} figures={figures} width={width} />}
            </Fragment>
          ))}
          {unread.map((epic) => (
            <UnreadRow key={epic.id} epic={epic} marks={marksOf(epic)} columns={columns} />
          ))}
        </tbody>
      </table>
      <Notes>
        {[
          cutLine && noLineWords(figures, cutLine),
          (shown.tieGoesOn || !line) && truncationWords(figures, shown),
          unread.length > 0 && 'Unreadable: what was published of a rating cannot be read, so it has no rank.',
        ]}
      </Notes>
    </section>
  );
}

/** @returns which part of the bracket around the tie that the line runs through stands at a place. */
function bracketAt({ places, tieGoesOn }: ShownPlaces, tie: SplitTie, at: number): Bracket | null {
  const shares = (place: ShownPlaces['places'][number] | undefined): boolean =>
    place !== undefined && rankText(place) === tie.rank;
  if (!shares(places[at])) return null;
  if (!shares(places[at - 1])) return 'first';
  return shares(places[at + 1]) || (at === places.length - 1 && tieGoesOn) ? 'through' : 'last';
}

function Head({ name, children }: { name: string; children: string }) {
  return (
    <th scope="col" className={`lens-places__${name}`}>
      {children}
    </th>
  );
}

function Notes({ children }: { children: readonly (string | null | false)[] }) {
  const said = children.filter((note): note is string => Boolean(note));
  if (said.length === 0) return null;
  return <p className="lens-places__notes">{said.join(' ')}</p>;
}
