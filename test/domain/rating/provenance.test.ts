import fc from 'fast-check';
import {
  applyChanges,
  NEVER_RATED,
  PLAIN_FIELDS,
  type Assessment,
  type Changes,
  type Field,
} from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { answerOrigins, originOf, type Save, type SaveHistory } from '#domain/rating/provenance';
import { scaleOf } from '#domain/rating/score';
import { valueOf } from '../../../static/features/rating/session/content';

const scale = scaleOf(DEFAULT_SETTINGS);
const at = (day: number): string => `2026-03-${String(day).padStart(2, '0')}T10:00:00.000Z`;
const by = (actor: string, day: number) => ({ kind: 'save', actor, at: at(day) });
const save = (version: number, actor: string, to: Changes): Save => ({ version, at: at(version), actor, to });
const whole = (...newestFirst: Save[]): SaveHistory => ({ changes: newestFirst, more: false });

test('each answer names whoever gave it, not whoever saved last', () => {
  const history = whole(
    save(3, 'tom', { sponsor: 'ida' }),
    save(2, 'mia', { answers: { request: 'yes' } }),
    save(1, 'tom', { answers: { impact: 2, request: 'no' } }),
  );
  expect(answerOrigins(scale, { answers: { impact: 2, request: 'yes' } }, history)).toEqual({
    answers: new Map([
      ['impact', { answer: 2, origin: by('tom', 1) }],
      ['request', { answer: 'yes', origin: by('mia', 2) }],
    ]),
    last: { actor: 'tom', at: at(3) },
    outdated: false,
  });
});

test('an answer that is missing has nobody who gave it', () => {
  expect([
    ...answerOrigins(
      scale,
      { answers: { impact: 1 } },
      whole(save(1, 'tom', { answers: { impact: 1 } })),
    ).answers.keys(),
  ]).toEqual(['impact']);
});

test('a stage that counts as an answer was given where the stage was set', () => {
  const criterion = {
    id: 'stage-need',
    kind: 'stageNeed' as const,
    label: 'Need',
    question: '',
    anchors: {},
    weight: 10,
  };
  const withNeed = scaleOf({
    ...DEFAULT_SETTINGS,
    criteria: [...DEFAULT_SETTINGS.criteria.filter(({ kind }) => kind !== 'stageNeed'), criterion],
  });
  const history = whole(save(2, 'mia', { stage: 'retention' }), save(1, 'tom', { answers: { impact: 1 } }));
  expect(
    answerOrigins(withNeed, { answers: { impact: 1 }, stage: 'retention' }, history).answers.get('stage-need'),
  ).toEqual({ answer: 'retention', origin: by('mia', 2) });
});

test('set, changed and set back: the latest save that gave it counts', () => {
  const history = whole(
    save(3, 'mia', { answers: { impact: 1 } }),
    save(2, 'tom', { answers: { impact: 2 } }),
    save(1, 'ida', { answers: { impact: 1 } }),
  );
  expect(originOf(history, 'answers.impact', 1)).toEqual(by('mia', 3));
});

test('a list that is behind names who gave what it shows, and says that it is not the last', () => {
  const history = whole(save(2, 'mia', { answers: { impact: 3 } }), save(1, 'tom', { answers: { impact: 1 } }));
  const found = answerOrigins(scale, { answers: { impact: 1 } }, history);
  expect(found).toMatchObject({ outdated: true, last: { actor: 'mia' } });
  expect(found.answers.get('impact')?.origin).toEqual(by('tom', 1));
  expect(
    answerOrigins(
      scale,
      { answers: { impact: 3 } },
      whole(save(3, 'mia', { answers: { request: 'yes' } }), ...history.changes),
    ).outdated,
  ).toBe(true);
});

test('older than what was read is earlier; what no save gave is not recorded', () => {
  const changes = [save(201, 'tom', { disruption: 1 })];
  expect(originOf({ changes, more: true }, 'answers.impact', 2)).toEqual({ kind: 'earlier' });
  expect(originOf({ changes, more: false }, 'answers.impact', 2)).toEqual({ kind: 'unrecorded' });
  expect(answerOrigins(scale, { answers: { impact: 2 } }, whole())).toMatchObject({ last: null, outdated: false });
});

test('a save that the history does not list yet is known from the record', () => {
  const latest = { version: 2, actor: 'mia', at: at(2) };
  const changes = [save(1, 'tom', { answers: { impact: 1, request: 'no' } })];
  expect(originOf({ changes, more: false, latest }, 'answers.impact', 3)).toEqual(by('mia', 2));
  expect(originOf({ changes, more: false, latest }, 'answers.request', 'no')).toEqual(by('tom', 1));
  expect(originOf({ changes, more: false, latest: { ...latest, version: 3 } }, 'answers.impact', 3)).toEqual({
    kind: 'unrecorded',
  });
  expect(
    answerOrigins(scale, { answers: { impact: 3, request: 'no' } }, { changes, more: false, latest }),
  ).toMatchObject({ last: { actor: 'mia' }, outdated: false });
});

const someChange: fc.Arbitrary<Changes> = fc.record(
  {
    answers: fc.dictionary(fc.constantFrom('impact', 'request', 'reach'), fc.constantFrom(null, 0, 1, 2), {
      maxKeys: 2,
    }),
    stage: fc.constantFrom(null, 'awareness', 'retention'),
    otherStages: fc.subarray(['purchase', 'advocacy']),
    sponsor: fc.constantFrom(null, 'ida', 'otto'),
    disruption: fc.constantFrom(null, 0, 3),
  },
  { requiredKeys: [] },
);
const FIELDS: Field[] = ['answers.impact', 'answers.request', 'answers.reach', ...PLAIN_FIELDS];

test('of any saves by anybody it names the last who changed the field, however much of the history is read', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom('tom', 'mia', 'ida'), someChange), { maxLength: 12 }),
      fc.nat(12),
      (acts, read) => {
        let current: Assessment = NEVER_RATED;
        const changes: Save[] = [];
        const changedBy = new Map<Field, Save>();
        for (const [actor, wanted] of acts) {
          const { next, to, changed } = applyChanges(current, wanted);
          if (!changed) continue;
          const done = { version: current.version + 1, at: at(current.version + 1), actor, to };
          for (const field of FIELDS)
            if (JSON.stringify(valueOf(current, field)) !== JSON.stringify(valueOf(next, field)))
              changedBy.set(field, done);
          current = { ...current, ...next, version: done.version };
          changes.unshift(done);
        }
        const history = { changes: changes.slice(0, read), more: changes.length > read };
        for (const field of FIELDS) {
          const giver = changedBy.get(field);
          const origin = originOf(history, field, valueOf(current, field));
          if (giver && history.changes.includes(giver)) expect(origin).toEqual(by(giver.actor, giver.version));
          else expect(origin).toEqual({ kind: history.more ? 'earlier' : 'unrecorded' });
        }
      },
    ),
  );
});
