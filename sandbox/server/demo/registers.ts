import * as z from 'zod/mini';
import { isRecord } from '#kernel/sameJson';
import {
  datedFrom,
  dayIn,
  monthAgo,
  nameIn,
  type DemoAnswer,
  type DemoEntry,
  type DemoOpinion,
  type DemoReadings,
} from '../../jira';
import { ask, idOf, read, type Site } from './site';

const savedSchema = z.object({ ok: z.literal(true) });
const opinion = z.object({ version: z.number(), updatedAt: z.string() });
/** Who sent another version than that of their opinion is told the one that there is, if any. */
const saidSchema = z.union([
  savedSchema,
  z.object({ ok: z.literal(false), error: z.object({ code: z.literal('conflict'), current: z.optional(opinion) }) }),
]);
const entry = z.object({ id: z.string(), version: z.number(), answer: z.nullable(z.unknown()) });
export const entrySchema = z.object({ ok: z.literal(true), value: z.object({ entry }) });
/** Each was entered, or was there before. */
const readingsSchema = z.object({
  ok: z.literal(true),
  value: z.object({
    rows: z.array(z.union([z.object({ version: z.number() }), z.object({ conflict: z.unknown() })])),
  }),
});

/**
 * Asks for opinions on an epic, or gives one. What was said at that time or later is not said again.
 * @param time of the step, in milliseconds since 1970.
 */
export async function speak(site: Site, step: DemoOpinion, time: number): Promise<void> {
  const { issue, by } = step;
  const issueId = await idOf(site, 'issue', issue);
  if ('asks' in step) {
    const payload = { issueId, people: step.asks, dueAt: dayIn(time, step.dueInDays) };
    read(savedSchema, await ask(site, by, 'opinion.ask', payload), `asking of ${by} about ${issue}`);
    return;
  }
  const save = async (version: number) => {
    const answer = await ask(site, by, 'opinion.save', { issueId, version, changes: step.says });
    return read(saidSchema, answer, `opinion of ${by} on ${issue}`);
  };
  // Most were asked, and say it once: their record is of version 1.
  const first = await save(1);
  if (first.ok) return;
  const { version, updatedAt } = first.error.current ?? { version: 0, updatedAt: '' };
  if (version === 0 || Date.parse(updatedAt) < time)
    read(savedSchema, await save(version), `opinion of ${by} on ${issue}`);
}

/** Adds a record. Its key is its own: added once more, it is the same. @returns it as it is now. */
export async function addEntry(site: Site, step: DemoEntry, now: number): Promise<z.infer<typeof entry>> {
  const { register: kind, by, key } = step;
  const changes = await withIds(site, step, now);
  const home =
    'issue' in step
      ? { issueId: await idOf(site, 'issue', step.issue) }
      : { projectId: await idOf(site, 'project', step.project) };
  const payload = { kind, home, version: 0, key, changes: datedFrom(now, changes) };
  return read(entrySchema, await ask(site, by, 'entry.save', payload), `${kind} of ${by}, ${key}`).value.entry;
}

/** A record that was added before stands there by its id. */
async function withIds(site: Site, { changes, named }: DemoEntry, now: number): Promise<Record<string, unknown>> {
  const said: Record<string, unknown> = { ...changes };
  for (const [field, value] of Object.entries(changes))
    said[field] = Array.isArray(value) ? await Promise.all(value.map(toId)) : await toId(value);
  return said;

  async function toId(value: unknown): Promise<unknown> {
    if (isRecord(value)) return { ...value, to: await toId(value['to']) };
    const other = named[nameIn(value) ?? ''];
    return other ? idOfEntry(site, other, now) : value;
  }
}

/** @returns the id of a record that was added before: added once more, it is the same. */
export async function idOfEntry(site: Site, step: DemoEntry, now: number): Promise<string> {
  const known = site.ids.get(step.key) ?? (await addEntry(site, step, now)).id;
  site.ids.set(step.key, known);
  return known;
}

/** Enters what measures said in a month. What an earlier start had entered stays as it is. */
export async function enterReadings(site: Site, step: DemoReadings, now: number): Promise<void> {
  const { by, project, monthsAgo } = step;
  const month = monthAgo(now, monthsAgo);
  const rows = [];
  for (const { measure, parts, source } of step.rows) {
    const cells = { all: { ...parts, source } };
    rows.push({ measure: await idOfEntry(site, measure, now), month, version: 0, cells });
  }
  const home = { projectId: await idOf(site, 'project', project) };
  read(readingsSchema, await ask(site, by, 'reading.save', { home, rows }), `readings of ${by} for ${month}`);
}

/** Answers a record that was added before, once. */
export async function answerEntry(site: Site, { of, by, fields }: DemoAnswer, now: number): Promise<void> {
  const { id, version, answer } = await addEntry(site, of, now);
  if (answer !== null) return;
  const payload = { id, version, answer: datedFrom(now, fields) };
  read(savedSchema, await ask(site, by, 'entry.answer', payload), `answer of ${by} to ${of.register}, ${of.key}`);
}
