import * as z from 'zod/mini';
import { PROCEDURES } from '#contract/procedures';
import { entryId } from '#domain/register/entryId';
import { homeSchema } from '#kernel/home';
import { GUARDS } from '#resolver/guards';
import { USE_CASES } from '#resolver/procedures';

/** What the table of procedures must hold before a release. */

interface Entry {
  guard?: string;
  about?: string;
  doors?: readonly string[];
  input?: unknown;
}

/** How the schema of an id of a record is known: it names its home. */
const ENTRY_ID = '-([ip])(';

/** Names of ids, wherever they stand in an input, and the fields that a guard may look at to find them. */
const IDS: Record<string, readonly string[]> = {
  issueId: ['issueId', 'rows', 'home'],
  projectId: ['home'],
  issueIds: ['issueIds'],
  projectIds: ['projectIds'],
  boardId: ['boardId'],
  [ENTRY_ID]: ['id', 'home', 'path'],
};
const GUARDS_OF: Record<string, readonly string[]> = {
  issueId: ['seesIssue', 'ratesIssue', 'decidesIssue'],
  issueIds: ['seesListed'],
  rows: ['seesListed'],
  projectIds: ['browsesProjects'],
  boardId: ['seesBoard', 'decidesTie', 'ownsBoard'],
  home: ['seesHome', 'seesNamedHome'],
  id: ['seesHome'],
  path: ['seesHome'],
};

/**
 * Whether the guard looks at a field of the input that names what it guards, and at one where the input names anything.
 * A cursor names nothing: it says where a list goes on whose whole the guard is about.
 */
function looksAtWhatIsNamed({ guard = '', about, input }: Entry): boolean {
  const shape = z.toJSONSchema(input as z.ZodMiniType, { unrepresentable: 'any', io: 'input' });
  const { cursor: _, ...fields } = shape.properties ?? {};
  const named = Object.keys(IDS).filter((id) => JSON.stringify(fields).includes(id === ENTRY_ID ? id : `"${id}"`));
  if (about === undefined) return named.length === 0 && !Object.values(GUARDS_OF).flat().includes(guard);
  const fieldsOfIds = named.flatMap((id) => IDS[id] ?? []);
  return Object.hasOwn(fields, about) && fieldsOfIds.includes(about) && (GUARDS_OF[about] ?? []).includes(guard);
}

/** @returns each fault of the table, by procedure. */
function faultsOf(table: Record<string, Entry>, useCases: object, guards: object): string[] {
  const faults = Object.entries(table).flatMap(([name, entry]) => [
    ...(entry.guard !== undefined && Object.hasOwn(guards, entry.guard) ? [] : [`${name}: no guard`]),
    ...(Object.hasOwn(useCases, name) ? [] : [`${name}: no use case`]),
    ...(entry.doors && entry.doors.length > 0 ? [] : [`${name}: no door`]),
    ...(looksAtWhatIsNamed(entry) ? [] : [`${name}: the guard does not look at what the payload names`]),
    ...(entry.guard === 'administersJira' && entry.doors?.some((door) => door !== 'admin')
      ? [`${name}: an administrator's procedure on another door`]
      : []),
  ]);
  const unlisted = Object.keys(useCases).filter((name) => !Object.hasOwn(table, name));
  return [...faults, ...unlisted.map((name) => `${name}: a use case that the contract does not name`)];
}

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
const aboutBoth = z.strictObject({ issueId: z.optional(z.string()), boardId: z.string() });
const aboutHome = z.strictObject({ home: homeSchema });
const aboutRecord = z.strictObject({ id: entryId });
const none = z.strictObject({});

test.each<[string, Record<string, Entry>, object]>([
  ['x: no guard', { x: { doors: ['viewer'], input: none } }, { x: 1 }],
  ['x: no guard', { x: { guard: 'constructor', doors: ['viewer'], input: none } }, { x: 1 }],
  ['x: no use case', { x: { guard: 'signedIn', doors: ['viewer'], input: none } }, {}],
  ['x: no door', { x: { guard: 'signedIn', doors: [], input: none } }, { x: 1 }],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'signedIn', doors: ['viewer'], input: about } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'signedIn', doors: ['viewer'], input: many } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'signedIn', doors: ['viewer'], input: aboutBoard } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'seesBoard', doors: ['viewer'], input: none } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'signedIn', doors: ['viewer'], input: aboutProjects } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'browsesProjects', doors: ['viewer'], input: none } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'seesIssue', about: 'issueId', doors: ['viewer'], input: aboutBoard } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'seesIssue', about: 'boardId', doors: ['viewer'], input: aboutBoth } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'seesIssue', doors: ['viewer'], input: about } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'signedIn', doors: ['viewer'], input: aboutHome } },
    { x: 1 },
  ],
  [
    'x: the guard does not look at what the payload names',
    { x: { guard: 'signedIn', doors: ['viewer'], input: aboutRecord } },
    { x: 1 },
  ],
  [
    "x: an administrator's procedure on another door",
    { x: { guard: 'administersJira', doors: ['admin', 'viewer'], input: none } },
    { x: 1 },
  ],
  ['x: a use case that the contract does not name', {}, { x: 1 }],
])('%s is found', (fault, table, useCases) => {
  expect(faultsOf(table, useCases, GUARDS)).toEqual([fault]);
});
