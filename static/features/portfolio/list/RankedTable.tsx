import { NEEDS_REPUBLISHING } from '#domain/portfolio/flags';
import { Fragment, useId, useMemo, useState } from 'react';
import { disagrees } from '#domain/portfolio/analysis/bandNotes';
import type { Bands } from '#domain/portfolio/analysis/bands';
import type { Place } from '#domain/portfolio/rank';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { Loading } from '../../../parts/messages/Loading';
import { onDemand } from '../../../parts/messages/onDemand';
import type { RowBandProps } from '../bands/RowBand';
import { EpicRow, UnrankedRow } from './EpicRow';
import { FlagLegend } from '../flags/FlagLegend';
import type { PortfolioEpic } from '../reading/portfolioEpic';
import type { PortfolioReading } from '../reading/portfolioReading';
import { shownPlaces, type CutLine } from './shownPlaces';
import { useVouching } from '../../publication/useVouching';
import { VouchingNote } from '../../publication/VouchingNote';
import { cutLineWords, truncationWords } from './words';
import './ranked-table.css';
import './ranked-table-narrow.css';

export interface RankedTableProps {
  reading: PortfolioReading;
  /** Places to list at most. */
  most: number;
  /** The cut line is after this many places; 0 is none. */
  cutLine: number;
  /** Which places are certain; null while or where that is not known. */
  bands: Bands | null;
  /** Rows keep room for bands that come later. */
  early: boolean;
}

const RowReceipt = onDemand(() => import('../receipt/RowReceipt'), <Loading>Opening…</Loading>);

const COLUMNS = ['Rank', 'Epic', 'Customer score', 'Stage', 'Flags'] as const;

/** The ranking: a table that is laid out as two lines an epic where it is narrow. */
export function RankedTable({ reading, most, cutLine, bands, early }: RankedTableProps) {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  const { shown, malformed, epics } = useMemo(() => listed(reading, most, cutLine), [reading, most, cutLine]);
  const vouching = useVouching(reading.readAt, epics);
  const inDoubt = ({ id: issueId }: PortfolioEpic): boolean => vouching.doubtful.has(issueId);
  const [opened, setOpened] = useState<string | null>(null);
  const receiptId = `${id}-receipt`;
  const flags = epics.flatMap((epic) => (inDoubt(epic) ? [...epic.flags, NEEDS_REPUBLISHING] : epic.flags));
  return (
    <section className="lens-ranked">
      <table aria-describedby={id}>
        <caption>Epics ranked by customer score</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.places.map((place, index) => (
            <Fragment key={place.epic.id}>
              <EpicRow
                place={place}
                certainty={{ ...certaintyOf(place, bands), reserved: early }}
                inDoubt={inDoubt(place.epic)}
                tieNote={`${id}-tie`}
                receipt={opened === place.epic.id ? receiptId : null}
                onWhy={() => setOpened(opened === place.epic.id ? null : place.epic.id)}
              />
              {opened === place.epic.id && (
                <tr className="lens-ranked__receipt">
                  <td colSpan={COLUMNS.length} id={receiptId}>
                    <RowReceipt read={{ ...reading, isAll: reading.next === null }} epic={place.epic} />
                  </td>
                </tr>
              )}
              {shown.cutLine?.kind === 'drawn' && shown.cutLine.places === index + 1 && (
                <CutLineRow figures={figures} line={shown.cutLine} />
              )}
            </Fragment>
          ))}
          {malformed.map((epic) => (
            <UnrankedRow key={epic.id} epic={epic} note={`${id}-unread`} />
          ))}
        </tbody>
      </table>
      <ul className="lens-notes lens-ranked__notes" id={id}>
        <Note>{truncationWords(figures, shown)}</Note>
        <Note>{shown.cutLine && shown.cutLine.kind !== 'drawn' && cutLineWords(figures, shown.cutLine)}</Note>
        <Note>
          {reading.malformed.length > malformed.length &&
            `${figures(malformed.length)} of ${figures(reading.malformed.length)} epics that need republishing shown.`}
        </Note>
        <Note>
          {reading.notRated > 0 &&
            `${counted(figures, reading.notRated, 'epic is', 'epics are')} not rated and not ranked.`}
        </Note>
        <Note id={`${id}-unread`}>
          {malformed.length > 0 && 'Unreadable: what was published of a rating cannot be read, so it has no rank.'}
        </Note>
        <Note id={`${id}-tie`}>
          {shown.places.some(({ tied }) => tied) && '= marks a tie: the same score, listed by key.'}
        </Note>
      </ul>
      <VouchingNote {...vouching} figures={figures} />
      <FlagLegend entries={flags} />
    </section>
  );
}

function certaintyOf({ epic, rank }: Place<PortfolioEpic>, bands: Bands | null): Omit<RowBandProps, 'reserved'> {
  const band = bands?.byIssue.get(epic.id) ?? null;
  return { band, disagrees: bands !== null && band !== null && disagrees(band.band, rank, bands.places) };
}

/**
 * What is on screen: places of the ranking, then epics without a rank because what was published of them cannot be
 * read.
 */
function listed(reading: PortfolioReading, most: number, cutLine: number) {
  const shown = shownPlaces(reading, most, cutLine);
  const malformed = reading.malformed.slice(0, most);
  return { shown, malformed, epics: [...shown.places.map(({ epic }) => epic), ...malformed] };
}

function Note({ id, children }: { id?: string; children: string | null | false }) {
  return children ? <li id={id}>{children}</li> : null;
}

function CutLineRow({ figures, line }: { figures: Figures; line: CutLine }) {
  return (
    <tr className="lens-ranked__cut">
      <td colSpan={COLUMNS.length}>
        <span>{cutLineWords(figures, line)}</span>
      </td>
    </tr>
  );
}
