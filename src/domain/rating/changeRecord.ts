import * as z from 'zod/mini';
import { changesSchema, type ChangedValues } from './assessment';
import { issueHome } from '#kernel/home';
import { actorId, withoutPeople } from '#kernel/people';
import { identifier } from '#kernel/scalars';
import { LEAVES_OUT_NULLS, readBody, writeBody, type BodyDefinition } from '#kernel/storedBody';

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

/** Key of the record whose history it is: so far of an issue's assessment only. */
const SUBJECT = /^assessment:([1-9][0-9]{0,14})$/;
export const subjectOf = (issueId: string): string => `assessment:${issueId}`;
/** @returns the issue whose history a change belongs to; null for one of something else. */
export const issueOfSubject = (subject: string): string | null => SUBJECT.exec(subject)?.[1] ?? null;

/** Fields that can be empty. */
const EMPTIED = ['reason', 'disruption', 'stage', 'sponsor'] as const satisfies readonly (keyof ChangedValues)[];

/** What was empty, by name: the storage takes no null, and a field that is absent did not change. */
const emptyFields = z.object({ fields: z.array(z.enum(EMPTIED)), answers: z.array(identifier) });
type EmptyFields = z.infer<typeof emptyFields>;

const body = z.object({
  from: changesSchema,
  to: changesSchema,
  emptyBefore: z.optional(emptyFields),
  emptyAfter: z.optional(emptyFields),
});
type Body = z.infer<typeof body>;
type Values = Pick<ChangeRecord, 'from' | 'to'>;

const definition: BodyDefinition<Values, Body> = {
  name: 'change',
  schema: body,
  steps: [LEAVES_OUT_NULLS],
  forms: {
    present: ({ from, to, emptyBefore, emptyAfter }) => ({
      from: withEmpty(from, emptyBefore),
      to: withEmpty(to, emptyAfter),
    }),
    stored: storedValues,
  },
};
const attributes = z.object({
  subject: z.string().check(z.regex(SUBJECT)),
  version: z.int(),
  at: z.string(),
  actor: z.string(),
  body: z.unknown(),
});

export function writeChange({ issueId, from, to, ...rest }: ChangeRecord): Record<string, unknown> {
  return { ...rest, subject: subjectOf(issueId), home: issueHome(issueId), body: writeBody(definition, { from, to }) };
}

/** @throws UnreadableRecord, ZodError on a value that this app did not write. */
export function readChange(stored: unknown): ChangeRecord {
  const { body: storedBody, subject, ...rest } = attributes.parse(stored);
  return { issueId: subject.replace(SUBJECT, '$1'), ...rest, ...readBody(definition, storedBody, rest) };
}

function storedValues({ from, to }: Values): Body {
  const [before, after] = [namingEmpty(from), namingEmpty(to)];
  return {
    from: before.values,
    to: after.values,
    ...(before.empty ? { emptyBefore: before.empty } : {}),
    ...(after.empty ? { emptyAfter: after.empty } : {}),
  };
}

function namingEmpty(all: ChangedValues): { values: ChangedValues; empty: EmptyFields | null } {
  const fields = EMPTIED.filter((field) => all[field] === null);
  const answers = Object.entries(all.answers ?? {}).flatMap(([id, answer]) => (answer === null ? [id] : []));
  if (fields.length + answers.length === 0) return { values: all, empty: null };
  const values = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null)) as ChangedValues;
  const given = Object.entries(all.answers ?? {}).filter(([, answer]) => answer !== null);
  return {
    values: all.answers ? { ...values, answers: Object.fromEntries(given) } : values,
    empty: { fields, answers },
  };
}

function withEmpty(values: ChangedValues, empty: EmptyFields | undefined): ChangedValues {
  if (!empty) return values;
  const fields = Object.fromEntries(empty.fields.map((field) => [field, null]));
  const answers = Object.fromEntries(empty.answers.map((id) => [id, null]));
  return { ...values, ...fields, ...(empty.answers.length > 0 ? { answers: { ...values.answers, ...answers } } : {}) };
}

/** Where people stand in an entry: who saved, and the sponsor before and after. */
const named = z.object({ actor: actorId, from: changesSchema, to: changesSchema });

/** @returns the entry with nobody of these accounts in it, or null when it names none of them. */
export function changeWithout(change: ChangeRecord, closed: ReadonlySet<string>): ChangeRecord | null {
  const { actor, from, to } = change;
  const erased = withoutPeople(named, { actor, from, to }, closed);
  return erased && { ...change, ...erased };
}
