import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { rank } from '#domain/portfolio/rank';
import { scaleOf } from '#domain/rating/score';
import { readSummary, summaryOf, summarySchema } from '#domain/publication/summary';
import { portfolioSettings, toPortfolioEpic } from '../../static/features/portfolio/reading/portfolioEpic';
import { anAssessment } from '../support/generators';
import { hostileText, hostileValue, spoilt } from './hostileValues';
import { timeFor, tryCases } from './runs';

const PART = 0.15;
const SETTINGS = portfolioSettings(DEFAULT_SETTINGS, 3);
const right = summaryOf(
  anAssessment({
    answers: { impact: 2, request: 'yes' },
    disruption: 1,
    stage: 'retention',
    otherStages: ['purchase'],
    sponsor: 'admin',
  }),
  scaleOf(DEFAULT_SETTINGS),
  3,
);

/** Whoever may edit an issue can write its property by REST: anything, up to 32,768 characters. */
const forged: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 5, arbitrary: spoilt(right) },
  { weight: 2, arbitrary: hostileValue },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      { ...right, v: 2 },
      { ...right, v: '1' },
      { ...right, floor: 100, ceiling: -100 },
      { ...right, floor: 1e9 },
      { ...right, floor: undefined },
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('<script>alert(1)</script>', 'x'.repeat(32_000))
      .map((text) => ({ ...right, stage: text, sponsor: text, answers: { [text]: text, impact: text } })),
  },
);
const epics = fc.array(fc.tuple(forged, hostileText), { minLength: 1, maxLength: 4 });

test(
  'a forged property is read in bounds or marked; it never breaks the list',
  async () => {
    let believed = 0;
    let marked = 0;
    await tryCases(epics, PART, (found) => {
      const list = found.map(([property, summary], at) =>
        toPortfolioEpic(
          { id: String(at + 1), key: `X-${at + 1}`, summary, project: { id: '1', key: 'X' }, property },
          SETTINGS,
        ),
      );
      const { ranked, notRated } = rank(list);
      expect(ranked.length + notRated.length).toBe(found.length);
      list.forEach((epic, at) => {
        expect(epic.malformed).toBe(readSummary(found[at]![0]) === null);
        if (epic.malformed) {
          marked += 1;
          expect(epic).toMatchObject({
            score: null,
            stage: null,
            impact: null,
            flags: [{ kind: 'needsRepublishing' }],
          });
          return;
        }
        believed += 1;
        if (epic.score) {
          expect(epic.score.floor).toBeGreaterThanOrEqual(-100);
          expect(epic.score.ceiling).toBeLessThanOrEqual(100);
          expect(epic.score.floor).toBeLessThanOrEqual(epic.score.ceiling);
        }
        expect([null, -3, -2, -1, 0, 1, 2, 3]).toContain(epic.impact);
        if (epic.stage) expect(SETTINGS.scale.stages).toContainEqual(epic.stage);
      });
    });
    expect({ believed: believed > 0, marked: marked > 0 }).toEqual({ believed: true, marked: true });
  },
  timeFor(PART),
);

test(
  'what is read of a property holds nothing that is not in its schema',
  async () => {
    await tryCases(forged, 0.05, (property) => {
      const summary = readSummary(property);
      if (!summary) return;
      expect(Object.keys(summary).filter((name) => !(name in summarySchema.shape))).toEqual([]);
      expect(Object.getPrototypeOf(summary)).toBe(Object.prototype);
      const { answers, stage, otherStages = [], sponsor } = summary;
      for (const id of [...Object.keys(answers), ...otherStages, ...(stage === undefined ? [] : [stage])])
        expect(id).toMatch(/^[a-z][a-z0-9-]{0,29}$/);
      if (sponsor !== undefined) expect(sponsor).toMatch(/^[\w:.-]{1,128}$/);
    });
  },
  timeFor(0.05),
);
