import type { ProcedureName } from '#contract/procedures';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { PLACES, type DemoIssue } from './demoPlaces';
import { dayIn } from '../support/days';

export const ABSENT = '99999';
const PROJECT_IDS: Record<string, string> = { MOB: '10010', CARE: '10020', NET: '10030', BIZ: '10040' };
/** Of an issue that is not there, the id of a project that is not there either. */
const projectOf = (issueId: string): string =>
  PROJECT_IDS[PLACES.find((place) => place.issueId === issueId)?.stands?.project ?? ''] ?? ABSENT;

/** A stale version: what gets through a save ends in a conflict, so that no case disturbs another. */
const STALE = 99;
/** Boards that the administrator freezes before the first case, by the issue on them. */
export const BOARDS = {
  /** Of each place alone, while the issue was there. */
  alone: new Map<string, string>(),
  /** The same with another epic that shares its place. */
  tied: new Map<string, string>(),
  frozenBefore: '',
};
/** The epic that shares its place with each of the others on a board. */
export const PARTNER: DemoIssue = { name: 'visible', issueId: '12002', stands: { project: 'CARE' } };
const NO_BOARD = '20260101000000000';
/** Every kind of record and every right on it is tried in `register/rights.test.ts`. */
const noRecordAt = (issueId: string): string => `request-i${issueId}-${'0'.repeat(32)}`;
const NO_MEASURE = `measure-p1-${'0'.repeat(32)}`;
/** What each procedure is asked with about an issue. */
export const INPUTS: { [P in ProcedureName]: (issueId: string) => object } = {
  'assessment.open': (issueId) => ({ issueId }),
  'assessment.save': (issueId) => ({ issueId, version: STALE, changes: { answers: { impact: 3 } } }),
  'assessment.history': (issueId) => ({ issueId }),
  'assessment.reasons': (issueId) => ({ issueIds: [issueId] }),
  'ask.times': (issueId) => ({ issueIds: [issueId] }),
  'challenge.times': (issueId) => ({ issueIds: [issueId] }),
  'opinion.foresight': (issueId) => ({ issueIds: [issueId] }),
  'audit.state': (issueId) => ({ issueIds: [issueId] }),
  'audit.looks': () => ({}),
  'look.save': (issueId) => ({ issueId, changes: { class: 'mixed' } }),
  'stop.list': (issueId) => ({ issueIds: [issueId] }),
  'objection.through': (issueId) => ({ issueIds: [issueId] }),
  'portfolio.contested': () => ({}),
  'coverage.thin': () => ({}),
  'portfolio.vouch': (issueId) => ({ rows: [{ issueId, property: { v: 1, forged: true } }] }),
  'board.freeze': (issueId) => ({ title: 'Trying', scope: 'One epic', places: 1, issueIds: [issueId], more: false }),
  'board.list': () => ({ before: BOARDS.frozenBefore }),
  'board.read': (issueId) => ({ boardId: BOARDS.alone.get(issueId) ?? NO_BOARD }),
  'board.voices': (issueId) => ({ boardId: BOARDS.alone.get(issueId) ?? NO_BOARD, issueIds: [issueId] }),
  'board.newcomers': (issueId) => ({ since: '2020-01-01T00:00:00.000Z', issueIds: [issueId] }),
  'board.newest': (issueId) => ({ issueIds: [issueId] }),
  'board.decide': (issueId) => ({
    boardId: BOARDS.alone.get(issueId) ?? NO_BOARD,
    issueId,
    version: STALE,
    decision: 'go',
    reason: null,
  }),
  'board.orderTie': (issueId) => ({
    boardId: BOARDS.tied.get(issueId) ?? NO_BOARD,
    version: STALE,
    order: [PARTNER.issueId, issueId],
    reason: 'Trying',
  }),
  'board.delete': () => ({ boardId: NO_BOARD }),
  'opinion.open': (issueId) => ({ issueId }),
  'opinion.save': (issueId) => ({ issueId, version: STALE, changes: { impact: 1 } }),
  'opinion.ask': (issueId) => ({ issueId, people: ['nobody-of-this-jira'], dueAt: dayIn(30) }),
  'brief.freeze': (issueId) => ({
    path: noRecordAt(issueId),
    what: 'adoption',
    title: 'Trying',
    sponsor: 'admin',
    options: [{ text: 'Trying' }],
  }),
  'brief.open': (issueId) => ({ id: noRecordAt(issueId) }),
  'mine.list': () => ({}),
  'sayDo.open': () => ({}),
  // Whoever sees the home is told that a map belongs to a project; who may import is tried in `map/importing.test.ts`.
  'map.known': (issueId) => ({ home: { issueId }, keys: ['a thing'] }),
  'map.importStatus': (issueId) => ({ home: { issueId } }),
  'map.importStage': (issueId) => ({
    home: { issueId },
    plan: '0'.repeat(32),
    part: 0,
    items: [{ key: 'a thing', name: 'A thing', what: 'system', links: [] }],
  }),
  'map.import': (issueId) => ({ home: { issueId }, plan: '1'.repeat(32), parts: 1, file: 'a.xml' }),
  'map.importUndo': (issueId) => ({ home: { issueId }, plan: '1'.repeat(32) }),
  'measure.list': (issueId) => ({ home: { issueId } }),
  'measure.open': (issueId) => ({ id: noRecordAt(issueId) }),
  'reading.save': (issueId) => ({
    home: { issueId },
    rows: [{ measure: NO_MEASURE, month: '2026-01', version: 0, cells: {} }],
  }),
  'path.list': () => ({}),
  'path.overlaps': () => ({}),
  'map.list': () => ({}),
  'map.epics': () => ({}),
  'path.ofIssue': (issueId) => ({ home: { issueId } }),
  'path.open': (issueId) => ({ id: noRecordAt(issueId) }),
  'engagement.open': (issueId) => ({ issueId }),
  'engagement.earlier': () => ({}),
  'goLive.freeze': (issueId) => ({ issueId, title: 'Trying', key: 'Trying' }),
  'goLive.open': (issueId) => ({ id: noRecordAt(issueId) }),
  'entry.list': (issueId) => ({ kind: 'request', home: { issueId } }),
  'entry.open': (issueId) => ({ id: noRecordAt(issueId) }),
  'entry.history': (issueId) => ({ id: noRecordAt(issueId) }),
  'entry.save': (issueId) => ({
    id: noRecordAt(issueId),
    kind: 'request',
    home: { issueId },
    version: STALE,
    changes: { need: 'missing' },
  }),
  'entry.saveMany': (issueId) => ({
    kind: 'opinion',
    home: { issueId },
    records: [{ key: 'Trying', changes: { impact: 1 } }],
  }),
  'entry.answer': (issueId) => ({ id: noRecordAt(issueId), version: STALE, answer: {} }),
  'entry.remove': (issueId) => ({ id: noRecordAt(issueId), version: STALE }),
  'trend.read': (issueId) => ({ projectIds: [projectOf(issueId), ABSENT], from: '2026-01', to: '2026-11' }),
  'proposal.save': () => ({
    title: 'Trying',
    reason: 'Trying',
    weights: { impact: 1 },
    settingsVersion: STALE,
    effectiveAt: null,
  }),
  'proposal.list': () => ({}),
  'proposal.decide': () => ({ id: NO_BOARD, version: STALE, approve: true, reason: 'Trying' }),
  'proposal.withdraw': () => ({ id: NO_BOARD, version: STALE }),
  'views.open': () => ({}),
  'views.save': () => ({ version: STALE, views: [], defaultId: null }),
  'settings.open': () => ({}),
  'settings.save': () => ({ version: STALE, settings: DEFAULT_SETTINGS, reason: 'Trying' }),
  'needs.rights': () => ({}),
  'needs.save': () => ({ version: STALE, needs: { retention: 3 }, reason: 'Trying' }),
  'settings.history': () => ({}),
  'rescore.status': () => ({}),
  'removal.start': () => ({}),
  'removal.status': () => ({}),
  'health.read': () => ({}),
  'health.retry': () => ({}),
  'backup.page': () => ({}),
  'backup.entries': () => ({}),
  'backup.begin': () => ({ site: 'another', exportedAt: '2026-11-01T10:00:00.000Z', parts: 1 }),
  'backup.stage': () => ({ import: STALE, part: 0, content: {} }),
  'backup.preview': () => ({ import: STALE }),
  'backup.apply': () => ({ import: STALE }),
  'backup.status': () => ({}),
};
/** What gets through to these is refused all the same. */
export const SAVES: Partial<Record<ProcedureName, string>> = {
  'assessment.save': 'conflict',
  'settings.save': 'conflict',
  'views.save': 'conflict',
  'needs.save': 'conflict',
  'board.decide': 'conflict',
  'board.orderTie': 'conflict',
  'opinion.save': 'conflict',
  'opinion.ask': 'invalid',
  'brief.freeze': 'notFound',
  'brief.open': 'notFound',
  'goLive.open': 'notFound',
  'measure.open': 'notFound',
  'reading.save': 'notFound',
  'map.known': 'invalid',
  'map.importStatus': 'invalid',
  'map.importStage': 'invalid',
  'map.import': 'invalid',
  'map.importUndo': 'invalid',
  'path.open': 'notFound',
  'entry.open': 'notFound',
  'entry.history': 'notFound',
  'entry.save': 'notFound',
  'entry.saveMany': 'invalid',
  'entry.answer': 'notFound',
  'entry.remove': 'notFound',
  'board.delete': 'notFound',
  'proposal.save': 'conflict',
  'proposal.decide': 'notFound',
  'proposal.withdraw': 'notFound',
  'backup.begin': 'invalid',
  'backup.stage': 'conflict',
  'backup.preview': 'conflict',
  'backup.apply': 'conflict',
};
