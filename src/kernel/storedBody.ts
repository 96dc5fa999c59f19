import * as z from 'zod/mini';
import { withNulls, withoutNulls } from './leftOut';

/** One numbered step that turns a body of version n into one of version n + 1. */
export type Migration = (body: Record<string, unknown>) => Record<string, unknown>;

/**
 * How the body of a stored record is read: its newest version, its schema, and the steps from every older version.
 * `migrations[0]` leads from version 1 to 2, and so on.
 */
export interface BodyDefinition<T> {
  name: string;
  version: number;
  schema: z.ZodMiniType<T>;
  migrations: readonly Migration[];
}

/** A stored body that is not one of ours, or damaged. */
export class UnreadableRecord extends Error {
  constructor(name: string, detail: string) {
    super(`A stored ${name} cannot be read: ${detail}`);
    this.name = 'UnreadableRecord';
  }
}

const versioned = z.looseObject({ v: z.int().check(z.gte(1)) });

/** Walks a stored body forward to the newest version and parses it. @throws UnreadableRecord */
export function readBody<T>(definition: BodyDefinition<T>, stored: unknown): T {
  const start = versioned.safeParse(stored);
  if (!start.success || start.data.v > definition.version) {
    throw new UnreadableRecord(
      definition.name,
      start.success ? `version ${start.data.v} is newer than this app` : 'no version',
    );
  }
  let body: Record<string, unknown> = start.data;
  for (let from = start.data.v; from < definition.version; from += 1) {
    const migrate = definition.migrations[from - 1];
    if (!migrate) throw new UnreadableRecord(definition.name, `no step from version ${from}`);
    body = migrate(body);
  }
  const parsed = definition.schema.safeParse(withNulls(definition.schema, body));
  if (!parsed.success) throw new UnreadableRecord(definition.name, z.prettifyError(parsed.error));
  return parsed.data;
}

/** @returns the body to store: the values, without those that are null, with the newest version number. */
export const writeBody = <T extends object>(definition: BodyDefinition<T>, values: T): Record<string, unknown> => ({
  ...(withoutNulls(definition.schema, values) as Record<string, unknown>),
  v: definition.version,
});

/**
 * The step to the version from which on what is null is left out. Reading takes both; the number tells which one stands
 * there.
 */
export const leavesOutNulls =
  (version: number): Migration =>
  (old) => ({ ...old, v: version });
