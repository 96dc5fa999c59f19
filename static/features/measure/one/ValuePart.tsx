import { useId, useState } from 'react';
import { changeOf } from '#domain/measure/change';
import { valueOf } from '#domain/measure/value';
import { useHost } from '../../../host/HostProvider';
import { Select } from '../../../parts/controls/Select';
import { Message } from '../../../parts/messages/Message';
import { ValueText } from '../../../parts/shares/ValueText';
import { segmentWords } from '../grid/monthTable';
import { thresholdOf } from '../reading/concerns';
import {
  isOwed,
  mainSegment,
  newestOf,
  readingBefore,
  segmentsIn,
  seriesIn,
  versionIn,
  type MeasureOnScreen,
} from '../reading/measureOnScreen';
import { TrendPlot } from '../trend/TrendPlot';
import { trendSentence } from '../trend/trendSentence';
import { changeWords } from '../words/changeWords';
import type { PartProps } from './part';

/** The newest value of every segment, and how one of them went. */
export function ValuePart({ measure, settings, isNotVetted }: PartProps & { isNotVetted: boolean }) {
  const id = useId();
  const { locale } = useHost();
  const segments = segmentsIn(measure);
  const [chosen, setChosen] = useState<string | null>(null);
  const segment = chosen !== null && segments.includes(chosen) ? chosen : mainSegment(measure);
  if (segments.length === 0)
    return (
      <Message tone="empty">
        Nothing was read yet. Write the first reading into the table below, or paste a block from your spreadsheet.
      </Message>
    );
  return (
    <section aria-labelledby={id} className="measure-value">
      <h3 id={id}>Newest values</h3>
      <table className="measure-value__table">
        <thead>
          <tr>
            <th scope="col">Customers</th>
            <th scope="col">Newest value</th>
            <th scope="col">Against the reading before</th>
          </tr>
        </thead>
        <tbody>
          {segments.map((one) => (
            <Newest key={one} {...{ measure, isNotVetted }} segment={one} name={segmentWords(one, settings)} />
          ))}
        </tbody>
      </table>
      <div className="measure-value__trend">
        <h3>
          Trend{' '}
          {segments.length > 1 && (
            <Select aria-label="Trend of" value={segment} onChange={({ target }) => setChosen(target.value)}>
              {segments.map((one) => (
                <option key={one} value={one}>
                  {segmentWords(one, settings)}
                </option>
              ))}
            </Select>
          )}
        </h3>
        <TrendPlot
          series={seriesIn(measure, segment)}
          formulaOf={(month) => versionIn(measure, month).formula}
          says={trendSentence(measure, segment, locale)}
          marks={marksOf(measure)}
          unit={measure.unit}
          isOwed={(month) => isOwed(measure, segment, month)}
        />
        <p className="measure-value__note">
          A grey month is not provided though it was due. No line is drawn through a month without a reading, nor across
          a dotted line, where a new definition begins.
        </p>
      </div>
    </section>
  );
}

interface NewestProps {
  measure: MeasureOnScreen;
  segment: string;
  name: string;
  isNotVetted: boolean;
}

function Newest({ measure, segment, name, isNotVetted }: NewestProps) {
  const { locale } = useHost();
  const newest = newestOf(measure, segment);
  if (newest === null)
    return (
      <tr>
        <th scope="row">{name}</th>
        <td colSpan={2}>not provided</td>
      </tr>
    );
  const { formula, version } = versionIn(measure, newest.month);
  const before = readingBefore(measure, segment, newest.month);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <ValueText
          value={valueOf(formula, newest.cell)}
          formula={formula}
          source={newest.cell !== null && 'source' in newest.cell ? newest.cell.source : measure.source}
          period={newest.month}
          {...(measure.versions.length > 1 ? { definition: version } : {})}
          notVetted={isNotVetted}
        />
      </td>
      <td>
        {before === null
          ? 'It is the first.'
          : changeWords(changeOf(before.cell, newest.cell, formula), {
              formula,
              since: before.month,
              unit: measure.unit,
              locale,
            })}
      </td>
    </tr>
  );
}

function marksOf(measure: MeasureOnScreen): { value: number; words: string }[] {
  const { target } = measure.entry.body;
  const threshold = thresholdOf(measure);
  return [
    ...(threshold === null ? [] : [{ value: 100 * threshold, words: 'threshold' }]),
    ...(typeof target === 'number' ? [{ value: target, words: 'target' }] : []),
  ];
}
