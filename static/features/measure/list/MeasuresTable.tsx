import { useState } from 'react';
import { valueOf } from '#domain/measure/value';
import { stepWords, STEP_IDS } from '#domain/path/steps';
import { useHost } from '../../../host/HostProvider';
import { personOrYouWords } from '../../../people/PersonName';
import { usePeople, type People } from '../../../people/usePeople';
import { ValueText } from '../../../parts/shares/ValueText';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Tag } from '../../../parts/texts/Tag';
import { PageLink } from '../../portfolio/page/PageLink';
import { monthWords } from '../cells/monthWords';
import { mainSegment, newestOf, seriesIn, versionIn, type MeasureOnScreen } from '../reading/measureOnScreen';
import { Spark } from '../trend/Spark';
import { trendSentence } from '../trend/trendSentence';
import { alarmWords, proposalWords } from '../words/alarmWords';
import type { ListedMeasure } from './measureFilter';

/** Rows that are drawn at first; more are a press away. */
const DRAWN_AT_FIRST = 100;

/** One line a measure: its newest value, its trend, and what is to be done. */
export function MeasuresTable({ listed }: { listed: readonly ListedMeasure[] }) {
  const figures = figuresIn(useHost().locale);
  const [drawn, setDrawn] = useState(DRAWN_AT_FIRST);
  const shown = listed.slice(0, drawn);
  const people = usePeople(shown.map(({ measure }) => measure.owner));
  return (
    <>
      <table className="measures-table">
        <caption className="lens-visually-hidden">Measures</caption>
        <thead>
          <tr>
            <th scope="col">Measure</th>
            <th scope="col">Newest value</th>
            <th scope="col">Trend</th>
            <th scope="col">To look at</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <Row key={one.measure.id} one={one} people={people} />
          ))}
        </tbody>
      </table>
      {shown.length < listed.length && (
        <button type="button" className="lens-plain-button" onClick={() => setDrawn(drawn + DRAWN_AT_FIRST)}>
          {`Show ${counted(figures, listed.length - shown.length, 'more measure', 'more measures')}`}
        </button>
      )}
    </>
  );
}

function Row({ one, people }: { one: ListedMeasure; people: People }) {
  const { measure, concerns } = one;
  const { locale } = useHost();
  const segment = mainSegment(measure);
  const newest = newestOf(measure, segment);
  const formulaOf = (month: string) => versionIn(measure, month).formula;
  const series = seriesIn(measure, segment);
  return (
    <tr>
      <th scope="row">
        <PageLink to={{ view: 'measure', id: measure.id, own: {} }}>{measure.name}</PageLink>
        <span className="measures-table__about">{aboutOf(measure)}</span>
      </th>
      <td data-label="Newest value">
        {newest === null ? (
          <span className="measures-table__about">not provided</span>
        ) : (
          <ValueText
            value={valueOf(formulaOf(newest.month), newest.cell)}
            formula={formulaOf(newest.month)}
            source={newest.cell !== null && 'source' in newest.cell ? newest.cell.source : measure.source}
            period={newest.month}
            notVetted={concerns.isNotVetted}
          />
        )}
      </td>
      <td data-label="Trend">
        {series.months.length > 1 && (
          <Spark series={series} formulaOf={formulaOf} says={trendSentence(measure, segment, locale)} />
        )}
      </td>
      <td>
        <ToLookAt one={one} people={people} />
      </td>
    </tr>
  );
}

/** What it shows, in a word or two. */
function aboutOf({ entry }: MeasureOnScreen): string {
  const { shows } = entry.body;
  const step = STEP_IDS.find((id) => id === shows);
  const { counts, formula } = entry.body;
  return [
    step && `step: ${stepWords(step)}`,
    formula === 'reasons' ? 'who gave no reason' : null,
    counts === 'output' || counts === 'outcome' ? counts : null,
  ]
    .filter(Boolean)
    .join(' · ');
}

function ToLookAt({ one: { measure, concerns }, people }: { one: ListedMeasure; people: People }) {
  const { locale, accountId } = useHost();
  const { owed, alarms, isBelow } = concerns;
  const [newest] = alarms.found;
  const [proposal] = alarms.proposals;
  const who = measure.owner === null ? 'nobody' : personOrYouWords(measure.owner, people, accountId);
  const months = owed.map((month) => monthWords(month, locale, 'short'));
  return (
    <ul className="measures-table__look">
      {newest && (
        <li>
          <Tag shape="steps" tone="warning" meaning={`in ${monthWords(newest.month, locale)}`}>
            {alarmWords(newest.alarm) ?? ''}
          </Tag>
        </li>
      )}
      {proposal && <li className="measures-table__about">{`${proposalWords(proposal, locale)}?`}</li>}
      {isBelow && (
        <li>
          <Tag shape="down" tone="danger" meaning="the whole interval of the newest share is under its threshold">
            Below threshold
          </Tag>
        </li>
      )}
      {months.length > 0 && (
        <li>
          <Tag shape="bell" tone="neutral" meaning="a reading is owed once its month is over">
            {months.length === 1 ? `${months[0]} is due` : `${months[0]} to ${months.at(-1)} are due`}
          </Tag>
          <span className="measures-table__about">{`entered by ${who}`}</span>
        </li>
      )}
    </ul>
  );
}
