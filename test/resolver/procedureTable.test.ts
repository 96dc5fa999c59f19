import * as z from 'zod/mini';
import { PROCEDURES } from '../../src/contract/procedures';
import { GUARDS } from '../../src/resolver/guards';
import { USE_CASES } from '../../src/resolver/procedures';

/** What the table of procedures must hold before a release. */

interface Entry {
  guard?: string;
  doors?: readonly string[];
  input?: unknown;
}

/** Guards that look at the issues which a payload names. */
const LOOK_AT_ISSUES = ['seesIssue', 'ratesIssue', 'seesListed'];

/** @returns each fault of the table, by procedure. */
function faultsOf(table: Record<string, Entry>, useCases: object, guards: object): string[] {
  const faults = Object.entries(table).flatMap(([name, { guard, doors, input }]) => [
    ...(guard !== undefined && Object.hasOwn(guards, guard) ? [] : [`${name}: no guard`]),
    ...(Object.hasOwn(useCases, name) ? [] : [`${name}: no use case`]),
    ...(doors && doors.length > 0 ? [] : [`${name}: no door`]),
    ...(namesIssues(input) === LOOK_AT_ISSUES.includes(guard ?? '') && namesOnlyBoard(input) === LOOK_AT_BOARDS.includes(guard ?? '') && namesProjects(input) === (guard === 'browsesProjects') ? [] : [`${name}: the guard does not look at what the payload names`]),
    ...(guard === 'administersJira' && doors?.some((door) => door !== 'admin') ? [`${name}: an administrator's procedure on another door`] : []),
  ]);
  const unlisted = Object.keys(useCases).filter((name) => !Object.hasOwn(table, name));
  return [...faults, ...unlisted.map((name) => `${name}: a use case that the contract does not name`)];
}

/** Guards that look at the board which a payload names. */
const LOOK_AT_BOARDS = ['seesBoard', 'ownsBoard'];

const names = (input: unknown, ids: RegExp): boolean => ids.test(JSON.stringify(z.toJSONSchema(input as z.ZodMiniType, { unrepresentable: 'any', io: 'input' })));
const namesIssues = (input: unknown): boolean => names(input, /"issueIds?"/);
const namesProjects = (input: unknown): boolean => names(input, /"projectIds?"/);
/** A payload that names an issue as well is guarded by that. */
const namesOnlyBoard = (input: unknown): boolean => names(input, /"boardId"/) && !namesIssues(input);

test('every procedure has a guard, a use case and a door, and every use case is in the contract', () => {
  expect(faultsOf(PROCEDURES, USE_CASES, GUARDS)).toEqual([]);
  expect(Object.keys(PROCEDURES).length).toBeGreaterThan(5);
});

test('every guard checks something', () => {
  for (const check of Object.values(GUARDS)) expect(typeof check).toBe('function');
});

const about = z.strictObject({ issueId: z.string() });
const many = z.strictObject({ issueIds: z.array(z.string()) });
const aboutBoard = z.strictObject({ boardId: z.string() });
const aboutProjects = z.strictObject({ projectIds: z.array(z.string()) });
const none = z.strictObject({});

test.each<[string, Record<string, Entry>, object]>([
  ['x: no guard', { x: { doors: ['viewer'], input: none } }, { x: 1 }],
  ['x: no guard', { x: { guard: 'constructor', doors: ['viewer'], input: none } }, { x: 1 }],
  ['x: no use case', { x: { guard: 'signedIn', doors: ['viewer'], input: none } }, {}],
  ['x: no door', { x: { guard: 'signedIn', doors: [], input: none } }, { x: 1 }],
  ['x: the guard does not look at what the payload names', { x: { guard: 'signedIn', doors: ['viewer'], input: about } }, { x: 1 }],
  ['x: the guard does not look at what the payload names', { x: { guard: 'signedIn', doors: ['viewer'], input: many } }, { x: 1 }],
  ['x: the guard does not look at what the payload names', { x: { guard: 'signedIn', doors: ['viewer'], input: aboutBoard } }, { x: 1 }],
  ['x: the guard does not look at what the payload names', { x: { guard: 'seesBoard', doors: ['viewer'], input: none } }, { x: 1 }],
  ['x: the guard does not look at what the payload names', { x: { guard: 'signedIn', doors: ['viewer'], input: aboutProjects } }, { x: 1 }],
  ['x: the guard does not look at what the payload names', { x: { guard: 'browsesProjects', doors: ['viewer'], input: none } }, { x: 1 }],
  ["x: an administrator's procedure on another door", { x: { guard: 'administersJira', doors: ['admin', 'viewer'], input: none } }, { x: 1 }],
  ['x: a use case that the contract does not name', {}, { x: 1 }],
])('%s is found', (fault, table, useCases) => {
  expect(faultsOf(table, useCases, GUARDS)).toEqual([fault]);
});
