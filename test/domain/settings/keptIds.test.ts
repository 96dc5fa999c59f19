import type { Criterion } from '#domain/rating/criterion';
import { changedKinds, keepIds } from '#domain/settings/keptIds';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';

const segment: Criterion = {
  id: 'segment',
  label: 'Segment',
  question: '',
  anchors: {},
  weight: 10,
  kind: 'choice',
  options: [
    { id: 'large', label: 'Large', u: 1 },
    { id: 'small', label: 'Small', u: 0 },
  ],
};
const before: Settings = { ...DEFAULT_SETTINGS, criteria: [...DEFAULT_SETTINGS.criteria, segment] };

test('what is left out is archived, after what is kept', () => {
  const [journey] = DEFAULT_SETTINGS.journeys;
  const next: Settings = {
    ...DEFAULT_SETTINGS,
    journeys: [{ ...journey!, stages: journey!.stages.filter(({ id }) => id !== 'retention') }],
  };
  const kept = keepIds(before, next);
  expect(kept.criteria.at(-1)).toEqual({ ...segment, archived: true });
  expect(kept.journeys[0]!.stages.at(-1)).toMatchObject({ id: 'retention', archived: true });
  expect(kept.criteria.slice(0, -1)).toEqual(next.criteria);
});

test('an option that is left out is archived in its criterion', () => {
  const next = {
    ...before,
    criteria: [...DEFAULT_SETTINGS.criteria, { ...segment, options: segment.options.slice(1) }],
  };
  const options = (keepIds(before, next).criteria.at(-1) as typeof segment).options;
  expect(options.map(({ id, archived }) => [id, archived])).toEqual([
    ['small', undefined],
    ['large', true],
  ]);
});

test('settings that leave nothing out stay as they are', () => {
  expect(keepIds(before, before)).toEqual(before);
});

test('the same id answered in another way is refused', () => {
  const other: Criterion = { id: 'segment', label: 'Segment', question: '', anchors: {}, weight: 10, kind: 'scale' };
  expect(changedKinds(before, { ...before, criteria: [...DEFAULT_SETTINGS.criteria, other] })).toEqual([
    { key: 'problem.changedKind', subject: 'Segment' },
  ]);
  expect(changedKinds(before, before)).toEqual([]);
});

test('a segment or a role that is left out is archived, so that its id is never used again', () => {
  const [consumers, ...segments] = DEFAULT_SETTINGS.segments;
  const next: Settings = { ...before, segments, rosterRoles: [] };
  const kept = keepIds(before, next);
  expect(kept.segments).toEqual([...segments, { ...consumers!, archived: true }]);
  expect(kept.rosterRoles.every(({ archived }) => archived)).toBe(true);
  expect(keepIds(kept, next)).toEqual(kept);
});
