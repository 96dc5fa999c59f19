import { changeOf } from '#domain/measure/change';
import { concernsOf } from '../../../static/features/measure/reading/concerns';
import {
  measureOnScreen,
  newestOf,
  readingBefore,
  seriesIn,
  type MeasureOnScreen,
} from '../../../static/features/measure/reading/measureOnScreen';
import { trendShape } from '../../../static/features/measure/trend/trendShape';
import { trendSentence } from '../../../static/features/measure/trend/trendSentence';
import { proposalWords } from '../../../static/features/measure/words/alarmWords';
import { changeWords } from '../../../static/features/measure/words/changeWords';
import { inOrder, isShown, type ListedMeasure } from '../../../static/features/measure/list/measureFilter';
import { measuresSentence, outputSentence } from '../../../static/features/measure/list/measuresWords';
import { figuresIn } from '../../../static/parts/texts/counted';
import { aMeasure, anEntry, aSheet, asked, measureId } from './aMeasure';

const NOW = '2026-06-20T10:00:00.000Z';
const LEVELS = { levels: [67, 73, 205, 1276, 4434], source: 'asked' as const };
const definition = (from: string, formula: string) =>
  anEntry('definition', `definition-p10000-${from}`, { measure: measureId(0), from, formula, reason: 'A new agency' });
const listed = (measure: MeasureOnScreen, vetted: string[] = []): ListedMeasure => ({
  measure,
  concerns: concernsOf(measure, new Set(vetted), NOW),
});
const stated = (...values: number[]) =>
  aSheet(Object.fromEntries(values.map((value, at) => [`2026-0${at + 1}`, { all: { ...LEVELS, stated: value } }])));

test('two months by another formula propose it from the first of them; a definition from there ends the alarm', () => {
  const sheet = stated(91, 94.3, 94.3, 94.3, 94.3);
  const mean = aMeasure({ formula: 'mean' });
  const { alarms } = listed(measureOnScreen(mean, [], sheet)).concerns;
  expect(alarms.found.map(({ month, alarm }) => [month, alarm.state])).toEqual(
    ['2026-05', '2026-04', '2026-03', '2026-02'].map((month) => [month, 'looks like another definition']),
  );
  expect(alarms.proposals.map((one) => proposalWords(one, 'en-GB'))).toEqual(['New definition from February 2026']);
  const anew = measureOnScreen(mean, [definition('2026-02', 'topTwo')], sheet);
  expect(listed(anew).concerns.alarms).toEqual({ found: [], proposals: [] });
});

test('lines are joined neither across a gap nor across definitions; nothing is drawn where nothing was read', () => {
  const sheet = aSheet({
    '2026-01': { all: asked(60, 100) },
    '2026-02': { all: asked(62, 100) },
    '2026-04': { all: asked(64, 100) },
    '2026-05': { all: asked(90, 100) },
    '2026-06': { all: asked(91, 100) },
  });
  const measure = measureOnScreen(aMeasure(), [definition('2026-05', 'share')], sheet);
  const series = seriesIn(measure, 'all');
  expect(series.lines).toEqual([['2026-01', '2026-02'], ['2026-04'], ['2026-05', '2026-06']]);
  const size = { width: 600, height: 100, left: 0, right: 0, top: 0, bottom: 0 };
  const { lines, gaps, breaks, points } = trendShape(series, () => 'share', size);
  expect([lines.length, points.length]).toEqual([2, 5]);
  expect([gaps.map(({ period }) => period), breaks.map(({ period }) => period)]).toEqual([['2026-03'], ['2026-05']]);
  expect(trendSentence(measure, 'all', 'en-GB')).toBe(
    'Knows where to pay: from 60% in January 2026 to 91% in June 2026. 1 month is not provided. ' +
      'The definition changed between them, so they are not comparable.',
  );
});

test('what is owed, below its threshold or not vetted is said; a cell that nobody filled in is never 0', () => {
  const read = (number: number, name: string, months: Parameters<typeof aSheet>[0], body: object = {}) =>
    measureOnScreen(aMeasure({ name, ...body }, number), [], aSheet(months));
  const below = read(1, 'Below', { '2026-05': { all: asked(60, 120) } }, { threshold: 80, counts: 'outcome' });
  const due = read(2, 'Due', { '2026-03': { all: asked(90, 100) } }, { counts: 'output' });
  const none = read(3, 'None', { '2026-05': { all: { state: 'not applicable' } } });
  const all = [listed(below), listed(due), listed(none, [measureId(3)])];
  expect(all.map(({ concerns }) => [concerns.owed, concerns.isBelow, concerns.isNotVetted])).toEqual([
    [[], true, true],
    [['2026-04', '2026-05'], false, true],
    [[], false, false],
  ]);
  expect(newestOf(none, 'all')).toBeNull();
  expect([...all].sort(inOrder).map(({ measure }) => measure.name)).toEqual(['Due', 'Below', 'None']);
  expect(all.filter((one) => isShown(one, { part: 'due', find: '' }, null))).toEqual([all[1]]);
  expect(all.filter((one) => isShown(one, { part: 'all', find: 'bel' }, null))).toEqual([all[0]]);
  expect(measuresSentence(all, figuresIn('en-GB'))).toBe('3 measures. 1 has a reading due. 1 is below the threshold.');
  expect(outputSentence(all, 'en-GB')).toBe(
    'Output share 33%: 1 of 3 count what we do. 1 is not decided, and counted among all.',
  );
});

test('a number that was stored before its measure named a unit is in that unit, and compared as such', () => {
  const sheet = aSheet({
    '2026-04': { all: { number: 18, source: 'counted' } },
    '2026-05': { all: { number: 17, unit: 'minutes', source: 'counted' } },
  });
  const measure = measureOnScreen(aMeasure({ formula: 'number', source: 'counted', unit: 'minutes' }), [], sheet);
  const [before, after] = [readingBefore(measure, 'all', '2026-05'), newestOf(measure, 'all')];
  expect(trendSentence(measure, 'all', 'en-GB')).toBe(
    'Knows where to pay: from 18 minutes in April 2026 to 17 minutes in May 2026.',
  );
  const change = changeOf(before?.cell ?? null, after?.cell ?? null, 'number');
  expect(changeWords(change, { formula: 'number', since: '2026-04', unit: measure.unit, locale: 'en-GB' })).toBe(
    'Down: −1 minutes since April 2026',
  );
});
