import fc from 'fast-check';
import { PROCEDURES, type ProcedureName } from '#contract/procedures';
import { DECISIONS } from '#domain/board/decision';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { home, issueId, month, someBoard, someFields, someKind, someRecord, TIED, version } from './hostileParts';
import { plan, sentItem } from './hostileImports';
import { hostileText, hostileValue, spoilt } from './hostileValues';
import { dayIn } from '../support/days';

export const VIEWERS = ['project-manager', 'board-member', 'admin', 'support-colleague', 'outsider'] as const;
export const MODULES = [
  'rating-panel',
  'score-badge',
  'portfolio-gadget',
  'portfolio-widget',
  'portfolio-page',
  'settings-page',
] as const;
const names = Object.keys(PROCEDURES) as ProcedureName[];

const RIGHT: { [P in ProcedureName]: fc.Arbitrary<object> } = {
  'assessment.open': fc.record({ issueId }),
  'assessment.save': fc.record({
    issueId,
    version,
    changes: fc.constant({
      answers: { impact: 3, request: 'no' },
      reason: 'r',
      stage: 'retention',
      otherStages: ['purchase'],
      sponsor: 'admin',
      disruption: 1,
    }),
    knownSettings: version,
  }),
  'assessment.history': fc.record({ issueId, before: version }),
  'ask.times': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'challenge.times': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'opinion.foresight': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'stop.list': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'objection.through': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'assessment.reasons': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'audit.state': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'audit.looks': fc.record(
    { cursor: fc.constantFrom('sampled', 'looked', `looked 0123abcd.12001 judgement-i12001-${'0'.repeat(32)}`) },
    { requiredKeys: [] },
  ),
  'look.save': fc.record({ issueId, changes: someFields }),
  'portfolio.contested': fc.record({ project: hostileText, places: version }, { requiredKeys: [] }),
  'coverage.thin': fc.record({ project: hostileText }, { requiredKeys: [] }),
  'portfolio.vouch': fc.record({
    rows: fc.array(fc.record({ issueId, property: hostileValue }), { minLength: 1, maxLength: 3 }),
  }),
  'board.freeze': fc.record({
    title: hostileText,
    scope: hostileText,
    places: version,
    issueIds: fc.array(issueId, { minLength: 1, maxLength: 8 }),
    more: fc.boolean(),
  }),
  'board.list': fc.record({ before: fc.constantFrom('2026-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z') }),
  'board.read': fc.record({ boardId: someBoard }),
  'board.voices': fc.record({ boardId: someBoard, issueIds: fc.array(issueId, { minLength: 1, maxLength: 5 }) }),
  'board.newcomers': fc.record({
    since: fc.constantFrom('2020-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z'),
    issueIds: fc.array(issueId, { minLength: 1, maxLength: 8 }),
  }),
  'board.newest': fc.record({ issueIds: fc.array(issueId, { minLength: 1, maxLength: 8 }) }),
  'board.decide': fc.record({
    boardId: someBoard,
    issueId,
    version,
    decision: fc.constantFrom(...DECISIONS),
    reason: hostileText,
  }),
  'board.orderTie': fc.record({
    boardId: someBoard,
    version,
    order: fc.oneof(fc.constant([...TIED]), fc.uniqueArray(issueId, { minLength: 2, maxLength: 6 })),
    reason: hostileText,
  }),
  'board.delete': fc.record({ boardId: someBoard }),
  'opinion.open': fc.record({ issueId }),
  'opinion.save': fc.record({ issueId, version, changes: someFields }),
  'opinion.ask': fc.record({
    issueId,
    people: fc.array(fc.constantFrom('support-colleague', 'outsider', 'nobody'), { minLength: 1, maxLength: 4 }),
    dueAt: fc.constantFrom(dayIn(30), '2026-01-01', `${dayIn(30)}T10:00:00.000Z`),
  }),
  'brief.freeze': fc.record({
    ...{ path: someRecord, title: hostileText, key: hostileText, sponsor: fc.constantFrom('admin', 'nobody') },
    what: fc.constantFrom('strategy', 'adoption'),
    options: fc.array(fc.record({ text: hostileText, step: fc.constant('told'), to: fc.nat({ max: 120 }) })),
  }),
  'brief.open': fc.record({ id: someRecord }),
  'mine.list': fc.constant({}),
  'measure.list': fc.record({ home, cursor: someRecord }, { requiredKeys: [] }),
  'sayDo.open': fc.record({ cursor: someRecord }, { requiredKeys: [] }),
  'measure.open': fc.record({ id: someRecord }),
  'reading.save': fc.record({
    home: fc.constant({ projectId: '10020' }),
    rows: fc.array(
      fc.record({
        measure: someRecord,
        month,
        version,
        cells: fc.oneof(
          fc.constant({ all: { x: 84, n: 120, source: 'asked' }, consumers: null }),
          fc.dictionary(fc.constantFrom('all', 'consumers', '__proto__', 'constructor', 'gone'), hostileValue),
        ),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  }),
  'path.list': fc.record({ cursor: someRecord }, { requiredKeys: [] }),
  'path.overlaps': fc.record({ cursor: someRecord }, { requiredKeys: [] }),
  'map.known': fc.record({ home, keys: fc.array(hostileText, { minLength: 1, maxLength: 3 }) }),
  'map.importStatus': fc.record({ home }),
  'map.importStage': fc.record({
    home,
    plan,
    part: version,
    items: fc.array(sentItem, { minLength: 1, maxLength: 3 }),
  }),
  'map.import': fc.record({ home, plan, parts: fc.constantFrom(1, 2, 100), file: hostileText }),
  'map.importUndo': fc.record({ home, plan }),
  'map.list': fc.record({ cursor: someRecord }, { requiredKeys: [] }),
  'map.epics': fc.record({ cursor: someRecord }, { requiredKeys: [] }),
  'path.ofIssue': fc.record({ home }),
  'path.open': fc.record({ id: someRecord }),
  'engagement.open': fc.record({ issueId }),
  'engagement.earlier': fc.constant({}),
  'goLive.freeze': fc.record({ issueId, title: hostileText, key: hostileText }),
  'goLive.open': fc.record({ id: someRecord }),
  'entry.list': fc.record({
    kind: someKind,
    home,
    cursor: fc.oneof(
      hostileText,
      someRecord.map((id) => `2026-11-29T10:00:00.000Z ${id}`),
    ),
    removed: fc.boolean(),
  }),
  'entry.open': fc.record({ id: someRecord }),
  'entry.history': fc.record({ id: someRecord, before: version }),
  'entry.save': fc.record(
    { id: someRecord, kind: someKind, home, version, changes: someFields, key: hostileText },
    { requiredKeys: ['kind', 'home', 'version', 'changes'] },
  ),
  'entry.saveMany': fc.record({
    kind: someKind,
    home,
    records: fc.array(fc.record({ key: fc.oneof(hostileText, fc.constantFrom('a', 'b')), changes: someFields }), {
      minLength: 1,
      maxLength: 8,
    }),
  }),
  'entry.answer': fc.record({ id: someRecord, version, answer: someFields }),
  'entry.remove': fc.record({ id: someRecord, version, back: fc.boolean() }),
  'trend.read': fc.record({
    projectIds: fc.array(fc.constantFrom('10010', '10040', '99999'), { minLength: 1, maxLength: 4 }),
    from: month,
    to: month,
  }),
  'proposal.save': fc.record({
    title: hostileText,
    reason: hostileText,
    weights: fc.record({ impact: version, request: fc.double() }),
    settingsVersion: version,
    effectiveAt: fc.constantFrom(null, '2026-01-01T00:00:00.000Z'),
  }),
  'proposal.list': fc.constant({}),
  'proposal.decide': fc.record({ id: someBoard, version, approve: fc.boolean(), reason: hostileText }),
  'proposal.withdraw': fc.record({ id: someBoard, version }),
  'views.open': fc.constant({}),
  'views.save': fc.record({
    version,
    views: fc.array(
      fc.record({
        id: fc.constantFrom('a', 'b'),
        name: hostileText,
        address: hostileText,
        sponsor: fc.constantFrom(null, 'admin'),
      }),
      { maxLength: 2 },
    ),
    defaultId: fc.constantFrom(null, 'a', 'gone'),
  }),
  'settings.open': fc.constant({}),
  'settings.save': fc.record({ version, settings: fc.constant(DEFAULT_SETTINGS), reason: hostileText }),
  'needs.rights': fc.constant({}),
  'needs.save': fc.record({
    version,
    needs: fc.dictionary(fc.constantFrom('retention', 'advocacy', 'gone', 'constructor'), fc.nat({ max: 3 })),
    reason: hostileText,
  }),
  'settings.history': fc.record({ before: version }),
  'rescore.status': fc.constant({}),
  'removal.start': fc.constant({}),
  'removal.status': fc.constant({}),
  'health.read': fc.constant({}),
  'backup.page': fc.record({
    cursor: fc.record({ after: fc.option(issueId), history: fc.option(fc.record({ from: version, end: version })) }),
  }),
  'backup.entries': fc.record({ cursor: fc.record({ kind: someKind, after: fc.option(someRecord) }) }),
  'backup.begin': fc.record({ site: hostileText, exportedAt: fc.constant('2026-01-01T00:00:00.000Z'), parts: version }),
  'backup.stage': fc.record({ import: version, part: version, content: hostileValue }),
  'backup.preview': fc.record({ import: version }),
  'backup.apply': fc.record({ import: version }),
  'backup.status': fc.constant({}),
  'health.retry': fc.record({ after: fc.constantFrom('2026-01-01T00:00:00.000Z', '9999-12-31T23:59:59.999Z') }),
};

const onIssue = issueId.map((id) => ({ issue: { id, key: 'X-1', type: 'Epic' }, project: { id: '10000' } }));
const extension = fc.oneof(fc.constant({}), onIssue, fc.record({ issue: hostileValue, project: hostileValue }));

/** How a payload departs from a right one, and whether the call comes from an issue. */
export interface Call {
  procedure: ProcedureName;
  shape: string;
  viewer: string;
  moduleKey: string;
  payload: unknown;
  extension: object;
}

const callOf = (
  procedure: ProcedureName,
  shape: string,
  payload: fc.Arbitrary<unknown>,
  from: fc.Arbitrary<object>,
): fc.Arbitrary<Call> =>
  fc.record({
    procedure: fc.constant(procedure),
    shape: fc.constant(shape),
    viewer: fc.constantFrom(...VIEWERS),
    moduleKey: fc.constantFrom(...MODULES, 'settings-page', 'portfolio-page'),
    payload,
    extension: from,
  });
/** Any call, most of them a little wrong. */
export const call = fc
  .constantFrom(...names)
  .chain((procedure) =>
    fc.oneof(
      { weight: 4, arbitrary: callOf(procedure, 'spoilt', RIGHT[procedure].chain(spoilt), extension) },
      { weight: 1, arbitrary: callOf(procedure, 'right', RIGHT[procedure], extension) },
      { weight: 1, arbitrary: callOf(procedure, 'hostile', hostileValue, extension) },
    ),
  );

const without = (field: string) => (right: object) =>
  Object.fromEntries(Object.entries(right).filter(([name]) => name !== field));

/** The least and the greatest number of a version, which some other schema may not take. */
const EDGES = [0, 2_147_483_647];
const withNumbers = (value: unknown, edge: number): unknown => {
  if (typeof value === 'number') return edge;
  if (Array.isArray(value)) return value.map((item) => withNumbers(item, edge));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withNumbers(item, edge)]));
};

/**
 * Every procedure in every shape, on a page of its own and on an issue: right, its numbers at their edges, each field
 * missing, null or unknown, spoilt, and all wrong.
 */
export function everyShape(): Call[] {
  const one = <T>(arbitrary: fc.Arbitrary<T>, seed: number): T => fc.sample(arbitrary, { numRuns: 1, seed })[0] as T;
  return names.flatMap((procedure, at) => {
    const right = RIGHT[procedure];
    const fields = Object.keys(one(right, at));
    const shapes: [string, fc.Arbitrary<unknown>][] = [
      ['right', right],
      ['an unknown field', right.map((value) => ({ ...value, unknown: 1 }))],
      ...EDGES.map((edge): [string, fc.Arbitrary<unknown>] => [
        `its numbers are ${edge}`,
        right.map((value) => withNumbers(value, edge)),
      ]),
      ['spoilt', right.chain(spoilt)],
      ['hostile', hostileValue],
      ...fields.map((field): [string, fc.Arbitrary<unknown>] => [`without ${field}`, right.map(without(field))]),
      ...fields.map((field): [string, fc.Arbitrary<unknown>] => [
        `${field} is null`,
        right.map((value) => ({ ...value, [field]: null })),
      ]),
    ];
    return shapes.flatMap(([shape, payload], nth) =>
      [fc.constant({}), onIssue].map((from, on) => {
        // Who holds every right, on the page that answers every procedure: nothing is refused before the use case.
        const mighty = callOf(procedure, shape, payload, from).map((made) => ({
          ...made,
          viewer: 'admin',
          moduleKey: 'settings-page',
        }));
        return one(mighty, at * 1000 + nth * 2 + on);
      }),
    );
  });
}
