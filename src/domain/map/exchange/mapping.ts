import type { What } from '#domain/register/kinds/map/item';
import type { How } from '#domain/register/kinds/map/leadsTo';
import type { FileModel, Happiness } from './fileModel';

/** How a tie of the file becomes a link: from the customer down it goes as in the file, or the other way round. */
export interface TieAs {
  how: How;
  turned: boolean;
}

/** Which happiness of a moment tells how much it hurts; null: none does. */
export type PainFrom = keyof Happiness | 'middle' | null;

/** What is made of a file. Null: not imported. */
export interface Mapping {
  things: Readonly<Record<string, What | null>>;
  ties: Readonly<Record<string, TieAs | null>>;
  /** The stage of each column of a journey map. */
  stages: Readonly<Record<string, string | null>>;
  pain: PainFrom;
}

/** Names of types of one kind of file, each with what it becomes if nobody says otherwise. */
export interface Guesses {
  things: Readonly<Record<string, What>>;
  ties: Readonly<Record<string, TieAs>>;
}

/** @returns what is made of a file if nobody changes it. @param stageOf finds the stage that is called so. */
export function guessedMapping(
  { things, ties }: FileModel,
  guesses: Guesses,
  stageOf: (column: string) => string | null,
): Mapping {
  const columns = things.flatMap(({ column }) => column ?? []);
  return {
    things: byName(things, ({ type }) => [type, own(guesses.things, type)]),
    ties: byName(ties, ({ type }) => [type, own(guesses.ties, type)]),
    stages: byName(columns, (column) => [column, stageOf(column)]),
    pain: things.some(({ happiness }) => happiness) ? 'worst' : null,
  };
}

/** A file names its types as it likes: none of them is taken for what every object has. */
const byName = <T, V>(all: readonly T[], entry: (one: T) => readonly [string, V]): Record<string, V> =>
  Object.fromEntries(all.map(entry));

const own = <V>(of: Readonly<Record<string, V>>, name: string): V | null =>
  Object.hasOwn(of, name) ? (of[name] ?? null) : null;

/** @returns what a mapping says of a name; null where it says nothing. */
export const mappedTo = own;
