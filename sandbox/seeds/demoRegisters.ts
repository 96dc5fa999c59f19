import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { monthOf, monthsLater } from '#domain/trend/month';
import { linksIn } from '#domain/register/link';
import { KIND_NAMES } from '#domain/register/kinds/index';

/**
 * What the people of the demo say of epics, what customers suffer, and what they adopt: records of every register. Days
 * in them are written as "@+14" or "@-3T20:00Z", so many days from the day on which the demo was first started; months
 * as "@m-9", so many months before that one.
 */

const FOLDER = join(__dirname, 'demo');

/** When something was done: so many days before the demo was first started, at an hour in UTC. */
export const moment = {
  daysAgo: z.int().check(z.gte(1)),
  at: z.string().check(z.regex(/^[0-2][0-9]:[0-5][0-9]$/)),
};
const values = z.record(z.string(), z.unknown());
const spoken = { issue: z.string(), by: z.string(), ...moment };

const opinionsSchema = z.array(
  z.union([
    z.strictObject({ ...spoken, asks: z.array(z.string()), dueInDays: z.int() }),
    z.strictObject({ ...spoken, says: values }),
  ]),
);

const home = z.union([z.object({ issue: z.string() }), z.object({ project: z.string() })]);
const entriesSchema = z.array(
  z.intersection(
    home,
    z.object({
      register: z.enum(KIND_NAMES),
      /** By it a later record names this one: as "&name" in the place of its id. */
      name: z.optional(z.string()),
      by: z.string(),
      ...moment,
      changes: values,
      answer: z.optional(z.strictObject({ by: z.string(), ...moment, fields: values })),
    }),
  ),
);

type Entries = z.infer<typeof entriesSchema>[number];

/** Somebody asks people what an epic does to customers, until so many days later; somebody says it, or declines. */
export type DemoOpinion = z.infer<typeof opinionsSchema>[number];
/**
 * Somebody adds a record; `key` is its own, so that it is added once; `named`: the records that its values name, by the
 * names that stand there.
 */
export type DemoEntry = Omit<Entries, 'answer'> &
  ({ issue: string } | { project: string }) & { key: string; named: Readonly<Record<string, DemoEntry>> };
/** Somebody answers a record. */
export type DemoAnswer = NonNullable<Entries['answer']> & { of: DemoEntry };

/** @returns every opinion that the people of the demo asked for or gave, in the order of the file. */
export const loadDemoOpinions = (): DemoOpinion[] => opinionsSchema.parse(readDemo('opinions.json'));

/** @returns every record that they added, with the answers that some of them got. */
export function loadDemoEntries(): { entry: DemoEntry; answer?: DemoAnswer }[] {
  const byName = new Map<string, DemoEntry>();
  const all = ['paths.json', 'entries.json', 'engagement.json', 'audit.json', 'map.json'].flatMap((file) =>
    entriesSchema.parse(readDemo(file)),
  );
  return all.map(({ answer, ...rest }, number) => {
    const names = Object.values(rest.changes).flatMap(namesIn);
    const named = Object.fromEntries(names.map((name) => [name, calledBefore(byName, name)] as const));
    const entry: DemoEntry = { ...rest, key: `demo ${number + 1}`, named };
    if (rest.name !== undefined && byName.has(rest.name)) throw new Error(`Two records are called ${rest.name}.`);
    if (rest.name !== undefined) byName.set(rest.name, entry);
    return answer ? { entry, answer: { ...answer, of: entry } } : { entry };
  });
}

const NAMED = /^&([a-z0-9-]+)$/;

/** @returns the name of a record that stands in the place of its id; null for any other value. */
export const nameIn = (value: unknown): string | null =>
  typeof value === 'string' ? (NAMED.exec(value)?.[1] ?? null) : null;

const namesIn = (value: unknown): string[] => [value].flat().flatMap((one) => nameIn(toldBy(one)) ?? []);

/** @returns what is named: the text itself, or that to which a link leads. */
const toldBy = (value: unknown): unknown => linksIn([value])[0]?.to ?? value;

function calledBefore(byName: ReadonlyMap<string, DemoEntry>, name: string): DemoEntry {
  const found = byName.get(name);
  if (!found) throw new Error(`No record before it is called ${name}.`);
  return found;
}

/** @returns what a file of the demo holds. */
export const readDemo = (file: string): unknown => JSON.parse(readFileSync(join(FOLDER, file), 'utf8'));

const DAY_MS = 86_400_000;
const MONTHS_AGO = /^@m-(\d{1,2})$/;
const FROM_TODAY = /^@([+-]\d{1,3})(T\d\d:\d\dZ)?$/;

/** @returns values with days that are told from today as days of the calendar. @param now milliseconds since 1970. */
export function datedFrom(now: number, said: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(said).map(([name, value]) => [name, dated(now, value)]));
}

function dated(now: number, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const [, months] = MONTHS_AGO.exec(value) ?? [];
  if (months !== undefined) return monthAgo(now, Number(months));
  const [, days, time = ''] = FROM_TODAY.exec(value) ?? [];
  return days === undefined ? value : `${dayIn(now, Number(days))}${time}`;
}

/** @returns the day so many days from now, in UTC. */
export const dayIn = (now: number, days: number): string => new Date(now + days * DAY_MS).toISOString().slice(0, 10);

/** @returns the month so many months before that of a time. */
export const monthAgo = (now: number, months: number): string =>
  monthsLater(monthOf(new Date(now).toISOString()), -months);
