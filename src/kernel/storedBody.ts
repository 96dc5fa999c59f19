import * as z from 'zod/mini';
import { withNulls, withoutNulls } from './leftOut';

/** What stands beside a body in its record, such as who wrote it and when. */
export type Beside = Readonly<Record<string, unknown>>;

/** One step from the form before to the form that it is named after. */
export interface Step {
  /** What the form brought: how people speak of the version. */
  to: string;
  change: (body: Record<string, unknown>, beside: Beside) => Record<string, unknown>;
}

/**
 * How the body of a stored record is read and written. Only the file of the record knows the stored form; everybody
 * else gets the present one. The first form has version 1, each step leads to the next.
 */
export interface BodyDefinition<Present, Stored = Present> {
  name: string;
  /** The newest stored form. */
  schema: z.ZodMiniType<Stored>;
  /** From every older form to the newest, oldest first; never changed once released. */
  steps: readonly Step[];
  /** Where the stored form is not the present one. */
  forms?: { present: (stored: Stored) => Present; stored: (present: Present) => Stored };
}

/** A stored body that is not one of ours, or damaged. */
export class UnreadableRecord extends Error {
  constructor(name: string, detail: string) {
    super(`A stored ${name} cannot be read: ${detail}`);
    this.name = 'UnreadableRecord';
  }
}

const versioned = z.looseObject({ v: z.int().check(z.gte(1)) });

const newest = ({ steps }: { steps: readonly Step[] }): number => steps.length + 1;

/**
 * Walks a stored body forward to the newest form and parses it.
 * @param beside the other attributes of its record, for the steps that need them.
 * @returns the present form. @throws UnreadableRecord
 */
export function readBody<Present, Stored>(
  definition: BodyDefinition<Present, Stored>,
  stored: unknown,
  beside: Beside = {},
): Present {
  const { name, schema, steps, forms } = definition;
  const start = versioned.safeParse(stored);
  if (!start.success) throw new UnreadableRecord(name, 'no version');
  const { v, ...first } = start.data;
  if (v > newest(definition)) throw new UnreadableRecord(name, `version ${v} is newer than this app`);
  const body = steps.slice(v - 1).reduce<Record<string, unknown>>((form, { change }) => change(form, beside), first);
  const parsed = schema.safeParse(withNulls(schema, body));
  if (!parsed.success) throw new UnreadableRecord(name, z.prettifyError(parsed.error));
  return forms ? forms.present(parsed.data) : (parsed.data as unknown as Present);
}

/** @returns the body to store: in the stored form, without what is null, with the number of the newest version. */
export function writeBody<Present, Stored>(
  definition: BodyDefinition<Present, Stored>,
  present: Present,
): Record<string, unknown> {
  const stored = definition.forms ? definition.forms.stored(present) : present;
  return { ...(withoutNulls(definition.schema, stored) as Record<string, unknown>), v: newest(definition) };
}

/** From this form on what is null is left out; reading puts it back. */
export const LEAVES_OUT_NULLS: Step = { to: 'leaves out nulls', change: (body) => body };

/** A page that is frozen, as a text: it is only ever read whole, and a text may hold nulls. */
export interface FrozenText<Page> {
  write(page: Page): string;
  /** @throws UnreadableRecord, SyntaxError on a text that this app did not write. */
  read(stored: string): Page;
}

/** @returns how such a page is written and read, whatever form it was frozen in. */
export const frozenText = <Page extends object>(definition: BodyDefinition<Page>): FrozenText<Page> => ({
  write: (page) => JSON.stringify({ ...page, v: newest(definition) }),
  read: (stored) => readBody(definition, JSON.parse(stored)),
});
