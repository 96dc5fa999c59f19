import { valueOf } from '#domain/measure/value';
import { valuePhrases } from '../../../parts/shares/valueWords';
import { monthWords } from '../cells/monthWords';
import { isOwed, seriesIn, versionIn, type MeasureOnScreen } from '../reading/measureOnScreen';

/** @returns what the trend of a segment shows, in a sentence for whoever does not see it. */
export function trendSentence(measure: MeasureOnScreen, segment: string, locale: string): string {
  const { months, lines } = seriesIn(measure, segment);
  const told = months.filter(({ state }) => state === 'reading');
  const [first, last] = [told[0], told.at(-1)];
  if (!first || !last) return `${measure.name}: no readings.`;
  const said = ({ period, reading }: typeof first): string => {
    const { formula } = versionIn(measure, period);
    const phrases = valuePhrases(valueOf(formula, reading), { formula, source: measure.source, locale });
    return `${phrases.first} in ${monthWords(period, locale)}`;
  };
  if (first === last) return `${measure.name}: ${said(last)}.`;
  const missing = months.filter(
    ({ state, period }) => state === 'not provided' && isOwed(measure, segment, period),
  ).length;
  const gaps = missing === 0 ? '' : ` ${missing === 1 ? '1 month is' : `${missing} months are`} not provided.`;
  const firstVersion = versionIn(measure, first.period).version;
  const isCut = lines.length > 1 && versionIn(measure, last.period).version !== firstVersion;
  const cut = isCut ? ' The definition changed between them, so they are not comparable.' : '';
  return `${measure.name}: from ${said(first)} to ${said(last)}.${gaps}${cut}`;
}
