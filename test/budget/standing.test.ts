import { fakeBridge } from '../support/screen/fakeBridge';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank, rankText } from '#domain/portfolio/rank';
import { scaleOf, scoreOf, type RatedAnswers } from '#domain/rating/score';
import { SUMMARY_PROPERTY, summaryOf } from '#domain/publication/summary';
import { syntheticEpics } from '#sandbox/seeds/synthetic';
import { portfolioSettings } from '../../static/features/portfolio/reading/portfolioEpic';
import { readStanding } from '../../static/features/portfolio/receipt/readStanding';
import { rankFactsOf } from '../../static/features/portfolio/receipt/receiptFacts';
import { anAssessment } from '../support/generators';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';

const SIZE = 300;
const VIEWER = 'project-manager';
const scale = scaleOf(DEFAULT_SETTINGS);
const settings = portfolioSettings(DEFAULT_SETTINGS, 0);

/** Every fifth is not rated; the others have levels, ties, ranges, and equal floors with other ceilings. */
function answersOf(place: number): RatedAnswers['answers'] | null {
  if (place % 5 === 0) return null;
  if (place % 9 === 0) return { request: 'yes' };
  const impact = (place % 7) - 3;
  return place % 4 === 0 ? { impact } : { impact, request: place % 3 === 0 ? 'yes' : 'no' };
}

interface Seeded {
  id: string;
  key: string;
  fields: { summary: string };
}

let jira: RunningLocalJira;
let seeds: Seeded[];
beforeAll(async () => {
  const properties = (place: number) => {
    const answers = answersOf(place);
    return answers ? { [SUMMARY_PROPERTY]: summaryOf(anAssessment({ answers: { ...answers } }), scale, 0) } : undefined;
  };
  seeds = [...syntheticEpics(SIZE, { properties })].map((line) => JSON.parse(line) as Seeded);
  jira = await startLocalJira({ seedIssues: seeds });
  fakeBridge.reset();
  fakeBridge.onJira(({ method, path, body }) => jira.rest(VIEWER, method, path, body));
}, 60_000);
afterAll(() => jira.stop());

test('a search and a count, or two, tell the same as the whole ranking', async () => {
  const epics = seeds.flatMap(({ id, key, fields }, place) => {
    const answers = answersOf(place);
    return answers
      ? [{ id, key, summary: fields.summary, rated: { answers, stage: null }, score: scoreOf(scale, { answers }) }]
      : [];
  });
  const { ranked } = rank(epics);
  // The best two of each rank are enough: the others of a tie ask the same.
  const looked = ranked.filter((place, at) => ranked[at - 2]?.rank !== place.rank);
  expect(looked.length).toBeGreaterThan(20);
  const kinds = { exact: 0, about: 0, ceilingDecided: 0 };
  for (const place of looked) {
    const before = fakeBridge.jira().length;
    const found = await readStanding(place.epic, settings);
    const asked = fakeBridge
      .jira()
      .slice(before)
      .map(({ path }) => path.split('/').pop());
    const whole = rankFactsOf(scale, ranked, place.epic.key)!;
    expect(found).toMatchObject({ rank: rankText(place), isFirst: whole.isFirst });
    expect(found!.above && { ...found!.above, rank: null }).toEqual(whole.above && { ...whole.above, rank: null });
    expect(asked.sort()).toEqual([...(found!.isAbout ? ['approximate-count'] : []), 'approximate-count', 'jql']);
    kinds[found!.isAbout ? 'about' : 'exact'] += 1;
    if (found!.above?.ceilingDecided) kinds.ceilingDecided += 1;
  }
  expect(Math.min(...Object.values(kinds))).toBeGreaterThan(0);
});

test('what is not rated is not looked for', async () => {
  const before = fakeBridge.jira().length;
  expect(await readStanding({ id: '1', key: 'X-1', summary: '', rated: { answers: {} } }, settings)).toBeNull();
  expect(fakeBridge.jira()).toHaveLength(before);
});
