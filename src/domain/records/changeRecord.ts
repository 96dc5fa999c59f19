import * as z from 'zod/mini';
import { changesSchema, type ChangedValues } from '../assessment';
import { FORMER_USER } from '../scalars';
import { readBody, writeBody, type BodyDefinition } from './storedBody';

/** One accepted save: who, when, from, to. Never rewritten, but for people who were erased. */
export interface ChangeRecord {
  issueId: string;
  /** The version of the assessment that this save made: 1 is the first. */
  version: number;
  at: string;
  actor: string;
  from: ChangedValues;
  to: ChangedValues;
}

const body = z.object({ from: changesSchema, to: changesSchema });
const definition: BodyDefinition<z.infer<typeof body>> = { name: 'change', version: 1, schema: body, migrations: [] };
const attributes = z.object({ issueId: z.string(), version: z.int(), at: z.string(), actor: z.string(), body: z.unknown() });

export function writeChange({ from, to, ...rest }: ChangeRecord): Record<string, unknown> {
  return { ...rest, body: writeBody(definition, { from, to }) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readChange(stored: unknown): ChangeRecord {
  const { body: storedBody, ...rest } = attributes.parse(stored);
  return { ...rest, ...readBody(definition, storedBody) };
}

/** @returns the entry with nobody of these accounts in it, or null when it names none of them. */
export function withoutPeople(change: ChangeRecord, accountIds: ReadonlySet<string>): ChangeRecord | null {
  const names = (accountId: string | null | undefined): boolean => accountId != null && accountIds.has(accountId);
  if (!names(change.actor) && !names(change.from.sponsor) && !names(change.to.sponsor)) return null;
  const cleared = (values: ChangedValues): ChangedValues => (names(values.sponsor) ? { ...values, sponsor: null } : values);
  return { ...change, actor: names(change.actor) ? FORMER_USER : change.actor, from: cleared(change.from), to: cleared(change.to) };
}
