import * as z from 'zod/mini';
import { toSecond } from '#kernel/scalars';
import type { Settings } from '#domain/settings/settings';
import type { Step } from '#kernel/storedBody';
import type { Facts } from './facts';
import type { Field } from './field';

/**
 * All that there is to know of one kind of register. Storage, lists, forms, history, backup, erasing and rights take it
 * from here.
 */

/** Who may do something to a record, by the name of what Jira or the record says of them at this call. */
export type Right =
  /** May browse the home. */
  | 'browse'
  /** May edit the issue or, of a project, issues in it. */
  | 'edit'
  /** Made the record. */
  | 'author'
  /** Is the sponsor of the epic, or the person whose turn it is. */
  | 'sponsor'
  /** Is whose turn it is to decide, and nobody beside. */
  | 'decider'
  /** Belongs to the office: the Jira group that the settings name, or administers Jira. */
  | 'office'
  /** Administers the project. */
  | 'projectAdmin';

/** What is asked of a kind, by name, in the order of the form. */
export type Fields = Readonly<Record<string, Field>>;

/** What a record of some kind holds: every field, null where nothing was said. */
export type ValuesOf<F extends Fields> = { [N in keyof F]: (F[N] extends Field<infer T> ? T : never) | null };

/** What a record of any kind holds, by the names of its fields. */
export type Values = Readonly<Record<string, unknown>>;

/** What rules of a kind may look at beside the values. */
export interface EntryState {
  id: string;
  /** One of the statuses of its kind, or "removed". */
  status: string;
  /** Who made it; "former user" once that person was erased. */
  by: string;
  /** When it was made, and when it was changed last. */
  at: string;
  updatedAt: string;
  /** It is kept, marked, and can be brought back. */
  removed: boolean;
  values: Values;
  /** What was answered, by whom and when; null until then. */
  answer: (Values & { by: string; at: string }) | null;
}

/** What is known of the epic when somebody writes a record at it. */
export interface EpicState {
  /** Version of its rating; 0 when it was never rated. */
  version: number;
  impact: number | null;
  sponsor: string | null;
  ratedBy: string | null;
}

/** Since when something waits for somebody, and until when. A day lasts until its end. */
export interface Turn {
  from: string;
  dueAt: string | null;
}

/** A thing that waits for whoever owns a record. */
export interface Card {
  /** The record waits for its owner while it has one of these. */
  while: readonly string[];
  /** What is asked, and the word on the button. */
  asks: string;
  does: string;
  /** What a mail says, once, when it is due; absent where nobody is reminded. No numbers, no names. */
  reminder?: string;
  /**
   * When it waits, where that is not from the beginning until the record is due; null where nobody has to do anything.
   */
  turn?: (entry: Pick<EntryState, 'at' | 'values'>, now: string) => Turn | null;
}

/** A kind: its words, what it holds, who may do what to it, and what is worked out of its records. */
export interface EntryKind {
  /** One, and several of them. */
  name: string;
  plural: string;
  /** What is said where there is none, and the word on the button that begins one. */
  none: string;
  add: string;
  /**
   * The word of the panel behind which its records stand; several kinds may share one. Without it, of an issue, its
   * plural.
   */
  drawer?: string;
  /** What is told beside that word, of what is counted: "4", "1 unanswered"; null while there is nothing behind it. */
  behind?: (facts: Facts) => string | null;
  /** Where its records stand: who may browse that sees them. */
  home: 'issue' | 'project';
  /** The field that holds the id of the record under which one stands: those of one are listed together. */
  parent?: string;
  /** What is asked of whoever makes one. */
  fields: Fields;
  /** Whether a field is asked of a record that says this: what does not fit it is neither asked nor missing. */
  asks?: (field: string, values: Values) => boolean;
  /** By what it is called where another record names it; by its field `name` without. */
  nameOf?: (values: Values) => string | null;
  /** From older forms of the values to the present one; never changed once released. */
  steps: readonly Step[];
  /** The answer that somebody owes; absent where there is none. */
  answer?: Fields;
  /** What an answer is about: where one of these changes afterwards, nothing is answered any more. */
  answered?: readonly string[];
  /** Who may do what: whoever holds one of the rights. Of an empty list nobody may. */
  may: {
    add: readonly Right[];
    /** Change its fields, remove it and bring it back. */
    change: readonly Right[];
    answer: readonly Right[];
    /** What is answered stays as it was asked: nobody changes or removes it but while it has one of these. */
    while?: readonly string[];
    /** It is decided: who answered it may answer otherwise, as long as they may at all, and nobody else. */
    bySame?: true;
    /** Nobody answers what they wrote themselves. */
    byAnother?: true;
    /**
     * Who named themselves sponsor has no right as the sponsor: whoever may edit an epic could, and what is decided is
     * about more than the epic.
     */
    sponsorByAnother?: true;
  };
  /** In what state a record is, with its words. The first is that of a new one; "removed" is every kind's. */
  statuses: Readonly<Record<string, string>>;
  /** In which of them a record is that was not removed. */
  statusOf: (entry: Pick<EntryState, 'values' | 'answer'>) => string;
  /** Whose turn it is, or whose making. */
  ownerOf: (entry: EntryState, epic: EpicState) => string | null;
  /** When something is due, of a record made at that time; listed by that time without. */
  dueAt?: (values: Values, at: string) => string | null;
  /** What the server itself puts down when a record is made. */
  begin?: (epic: EpicState) => Values;
  /** Fields that only the server writes. */
  own?: readonly string[];
  /** Of those, what follows from other records: no save, no version, no history and no file holds it. */
  derived?: readonly string[];
  /** Of those, what is decided once: it stays, whatever a file says. */
  settled?: readonly string[];
  /** Of those, what is written once and told by a procedure of its own alone: no list and no history repeats it. */
  untold?: readonly string[];
  /** Of its own fields, what whoever makes one may say that they saw: where it is another by now, nothing is made. */
  seen?: readonly string[];
  /** What is wrong with values together: the field and a sentence. */
  problem?: (values: Values) => { field: string; sentence: string } | null;
  /** What is wrong with an answer: the field and a sentence. */
  answerProblem?: (values: Values, answer: Values) => { field: string; sentence: string } | null;
  /** As what somebody is asked for it; without it, as who works at the project. */
  askedAs?: 'sponsor' | 'colleague';
  /** It tells of the rating or of what people think: hidden from who still owes a blind opinion. */
  tellsRating: boolean;
  /** Its records are written by procedures of their own, not by those of every kind. */
  ownProcedures?: true;
  /** Its records are made by a procedure of its own, and answered and removed as all. */
  madeApart?: true;
  /** One record an issue and person, under a key that both give. */
  onePerPerson?: true;
  /** One record an issue: its id follows from it, so that whoever makes a second one meets the first. */
  onePerIssue?: true;
  /** Its records belong to issues of any type; without it to those that are rated. */
  ofAnyType?: true;
  /** While it has one of these statuses, no procedure tells it to anybody but its author. */
  blindWhile?: readonly string[];
  /** While it has this status it says too little to count; where its author is erased, whoever comes makes it anew. */
  unfinished?: string;
  /** While it has this status, it waits for being drawn into a sample, or left out of it for good. */
  undrawn?: string;
  /** In what order records are listed, where it is not by when they are due; it sorts as text. */
  order?: (issueId: string) => string;
  /** What its owner finds in My turn; absent where nothing waits for anybody. */
  card?: Card;
  /** Of what is counted, how many wait for whoever `ownerOf` names, and since when the oldest does. */
  waiting?: (facts: Facts) => { count: number; since: string | undefined };
  /** What is counted of all records of an issue and published with its rating; absent where nothing is. */
  facts?: (entries: readonly EntryState[], now: string, settings: Settings) => Partial<Facts>;
  /**
   * What is told of a count that may miss what was saved a moment ago; as it was counted without.
   * @param before what was counted last. @param changes what is being saved now.
   */
  whileUnsure?: (
    before: Partial<Facts>,
    counted: Partial<Facts>,
    changes: readonly { from: Values; to: Values }[],
  ) => Partial<Facts>;
  /**
   * Paths whose standing follows from a record, or measures of such: it is worked out anew after a save. Absent where
   * none follows from any.
   */
  stands?: (entry: Pick<EntryState, 'id' | 'values'>) => readonly string[];
  /** Records that one person may make at one issue, removed ones included; any number without. */
  mostOfOne?: number;
}

/** @returns the schema of a kind's values: each is there, and null where nothing was said. */
export function valuesSchema(fields: Fields): z.ZodMiniObject<Record<string, z.ZodMiniNullable>> {
  const shape = Object.entries(fields).map(([name, { schema }]) => [name, z.nullable(schema)] as const);
  return z.object(Object.fromEntries(shape));
}

/** @returns values in which nothing was said. */
export const emptyValues = (fields: Fields): Values =>
  Object.fromEntries(Object.keys(fields).map((name) => [name, null]));

type Asking = Pick<EntryKind, 'fields' | 'own' | 'asks'>;

/** @returns whether a field is asked of a record that says this; what was said there once is asked further. */
export const isAsked = ({ asks }: Pick<EntryKind, 'asks'>, name: string, values: Values): boolean =>
  !isUnsaid(values[name]) || (asks?.(name, values) ?? true);

/** @returns what nobody has said yet, of what is asked at first: it is listed, and no save waits for it. */
export const missingFields = (kind: Asking, values: Values): string[] =>
  Object.keys(kind.fields).filter(
    (name) =>
      !kind.fields[name]?.more && !kind.own?.includes(name) && isUnsaid(values[name]) && isAsked(kind, name, values),
  );

/** @returns whether nothing was said: no value, or an empty list. */
export const isUnsaid = (value: unknown): boolean => value == null || (Array.isArray(value) && value.length === 0);

/** @returns since when the longest of these waits, to the second; null where there is none. */
export function longestSince(waiting: readonly Pick<EntryState, 'at'>[]): string | null {
  const [first] = waiting.map(({ at }) => at).sort();
  return first === undefined ? null : toSecond(first);
}

/** @returns the records that still stand. */
export const standing = <E extends EntryState>(entries: readonly E[]): E[] => entries.filter(({ removed }) => !removed);
