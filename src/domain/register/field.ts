import * as z from 'zod/mini';
import { findStage } from '#domain/journey/journey';
import type { Settings } from '#domain/settings/settings';
import { month as monthOfYear } from '#domain/trend/month';
import { atMost, LINE_MAX, PARAGRAPH_MAX } from '#kernel/lengths';
import { accountId, appointedId } from '#kernel/people';
import { recordIdPattern } from '#kernel/recordId';
import { dayOrTime, identifier, text } from '#kernel/scalars';
import { linksIn } from './link';
import { isDataState } from './listed/dataStates';
import { isDepartment } from './listed/departments';
import { isReason } from './listed/reasons';
import { isRosterRole } from './listed/roles';
import { isSegment } from './listed/segments';

/**
 * What a register asks. A field says how it is stored, how it is asked, and what is offered; forms, lists and
 * spreadsheets are drawn from it. Each may be empty: a save is never refused because something is missing.
 */

export interface Option {
  id: string;
  label: string;
}

/** Whose words the levels of a number have: those of the impact of the rating, or of its disruption. */
export type Levels = 'impact' | 'disruption';

/** How a field is asked; a place that draws fields draws every control. */
export type Control =
  | { control: 'choice'; options: readonly Option[] }
  | { control: 'line' | 'paragraph'; most: number }
  | { control: 'lines'; most: number }
  | { control: 'number'; from: number; to: number; levels?: Levels }
  | { control: 'decimal'; from: number; to: number }
  /** Another record of this kind, by its id; the caller has to see its home. */
  | { control: 'record'; kind: string }
  /** Several of them. */
  | { control: 'records'; kind: string; most: number }
  /** Records of these kinds, each with how one hangs on it. */
  | { control: 'links'; kinds: readonly string[]; options: readonly Option[]; most: number }
  /** `onSite`: an address of this Jira alone, kept without the name of the site. */
  | { control: 'link'; onSite?: true }
  | { control: 'moment' | 'month' | 'yes' | 'person' | 'customers' | 'cells' }
  /** By the lists of the settings. */
  | { control: 'segment' | 'segments' | 'stage' | 'stages' | 'role' | 'department' | 'reason' | 'dataStates' };

export interface Field<T = unknown> {
  label: string;
  hint?: string;
  /** Asked only after "more": at most six are asked at first. */
  more?: true;
  control: Control;
  /** Of the value alone. */
  schema: z.ZodMiniType<T>;
  /** What a person reads who sent another value. */
  wanted: string;
  /** Whether the settings in force offer the value. */
  offered?(value: T, settings: Settings): boolean;
}

/** @returns what a field offers to choose from; nothing where it is asked otherwise. */
export const optionsOf = ({ control }: Pick<Field, 'control'>): readonly Option[] =>
  'options' in control ? control.options : [];

/** @returns the words of an option that was chosen; null where it is not offered. */
export const optionWords = (field: Pick<Field, 'control'>, chosen: unknown): string | null =>
  optionsOf(field).find(({ id }) => id === chosen)?.label ?? null;

export type Words = Pick<Field, 'label' | 'hint' | 'more'>;

const MOST_LISTED = 20;

export const choice = <const Id extends string>(words: Words, labels: Readonly<Record<Id, string>>): Field<Id> => {
  const options = Object.entries(labels).map(([id, label]) => ({ id, label: String(label) }));
  return {
    ...words,
    control: { control: 'choice', options },
    schema: z.enum(Object.keys(labels) as [Id, ...Id[]]),
    wanted: `Choose one of: ${options.map(({ label }) => label).join(', ')}.`,
  };
};

const written =
  (control: 'line' | 'paragraph', most: number) =>
  (words: Words): Field<string> => ({
    ...words,
    control: { control, most },
    schema: text(most),
    wanted: `Write at most ${most} characters.`,
  });

export const line = written('line', LINE_MAX);
export const paragraph = written('paragraph', PARAGRAPH_MAX);

/** Characters of a page that is frozen: with its history it stays well below what the storage takes. */
export const BRIEF_PAGE_MAX = 60_000;
/** A page that the server made and froze, as a text. */
export const frozenPage = written('paragraph', BRIEF_PAGE_MAX);

/** A few short texts, such as the options of a question. */
export const lines = (words: Words, most: number): Field<string[]> => ({
  ...words,
  control: { control: 'lines', most },
  schema: z.array(text(LINE_MAX)).check(atMost(most)),
  wanted: `Write at most ${most} lines of ${LINE_MAX} characters.`,
});

export const number = (words: Words, from: number, to: number, levels?: Levels): Field<number> => ({
  ...words,
  control: { control: 'number', from, to, ...(levels ? { levels } : {}) },
  schema: z.int().check(z.gte(from), z.lte(to)),
  wanted: `Give a whole number from ${from} to ${to}.`,
});

/** A number that need not be whole: a price, a share, a duration. */
export const decimal = (words: Words, from: number, to: number): Field<number> => ({
  ...words,
  control: { control: 'decimal', from, to },
  schema: z.number().check(z.gte(from), z.lte(to)),
  wanted: `Give a number from ${from} to ${to}, such as 12.5.`,
});

export const moment = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'moment' },
  schema: dayOrTime,
  wanted: 'Give a day like 2026-11-30, or a time in UTC like 2026-11-30T18:30Z.',
});

/** A month of the calendar, `2026-11`. */
export const month = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'month' },
  schema: monthOfYear,
  wanted: 'Give a month like 2026-11.',
});

/** A record of a kind. That it exists, and that the caller sees its home, is checked where it is saved. */
export const record = (words: Words, kind: string): Field<string> => ({
  ...words,
  control: { control: 'record', kind },
  schema: z.string().check(z.regex(recordIdPattern([kind]))),
  wanted: 'Choose one of the list.',
});

/** Several records of a kind; what is checked of one is checked of each. */
export const records = (words: Words, kind: string): Field<string[]> => ({
  ...words,
  control: { control: 'records', kind, most: MOST_LISTED },
  schema: z.array(z.string().check(z.regex(recordIdPattern([kind])))).check(atMost(MOST_LISTED)),
  wanted: `Choose at most ${MOST_LISTED} of the list.`,
});

/** @returns the ids that a field names other records by: of one, of several, or none. */
export function recordsIn({ control }: Pick<Field, 'control'>, value: unknown): string[] {
  const isId = (id: unknown): id is string => typeof id === 'string';
  if (control.control === 'links') return linksIn(value).map(({ to }) => to);
  if (control.control !== 'record' && control.control !== 'records') return [];
  return (Array.isArray(value) ? value : [value]).filter(isId);
}

export const segment = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'segment' },
  schema: identifier,
  wanted: 'Choose a customer segment that the settings list.',
  offered: isSegment,
});

export const segments = (words: Words): Field<string[]> => ({
  ...words,
  control: { control: 'segments' },
  schema: z.array(identifier).check(atMost(MOST_LISTED)),
  wanted: 'Choose customer segments that the settings list.',
  offered: (ids, settings) => ids.every((id) => isSegment(id, settings)),
});

/** How somebody meets customers: by the list of the settings. */
export const role = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'role' },
  schema: identifier,
  wanted: 'Choose a role that the settings list.',
  offered: isRosterRole,
});

/** A part of the company: by the list of the settings. */
export const department = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'department' },
  schema: identifier,
  wanted: 'Choose a department that the settings list.',
  offered: isDepartment,
});

/** Why customers are lost: by the list of the settings. */
export const reason = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'reason' },
  schema: identifier,
  wanted: 'Choose a reason that the settings list.',
  offered: isReason,
});

/** What the data was like that customers were shown: several, by the list of the settings. */
export const dataStates = (words: Words): Field<string[]> => ({
  ...words,
  control: { control: 'dataStates' },
  schema: z.array(identifier).check(atMost(MOST_LISTED)),
  wanted: 'Choose states of data that the settings list.',
  offered: (ids, settings) => ids.every((id) => isDataState(id, settings)),
});

/** One stage of the journey. */
export const stage = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'stage' },
  schema: identifier,
  wanted: 'Choose a stage of the journey that the settings list.',
  offered: (id, { journeys }) => findStage(journeys, id) !== undefined,
});

export const stages = (words: Words): Field<string[]> => ({
  ...words,
  control: { control: 'stages' },
  schema: z.array(identifier).check(atMost(MOST_LISTED)),
  wanted: 'Choose stages of the journey that the settings list.',
  offered: (ids, { journeys }) => ids.every((id) => findStage(journeys, id) !== undefined),
});

export const yes = (words: Words): Field<boolean> => ({
  ...words,
  control: { control: 'yes' },
  schema: z.boolean(),
  wanted: 'Say yes or no.',
});

const LINK_MAX = 500;
/** An address on the web or the key of an issue; it is shown as text, and as a link only by what draws it. */
const LINK = /^(?:https:\/\/[^\s<>"']{1,480}|[A-Z][A-Z0-9_]{1,30}-[1-9]\d{0,9})$/;

export const link = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'link' },
  schema: text(LINK_MAX).check(z.regex(LINK)),
  wanted: 'Give an address that begins with https://, or the key of an issue like ABC-12.',
});

/** What follows the name of the site, so that no stored address leads to another one. */
const SITE_ADDRESS = /^\/(?!\/)[^\s<>"'\\]{0,480}$/;

export const siteAddress = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'link', onSite: true },
  schema: text(LINK_MAX).check(z.regex(SITE_ADDRESS)),
  wanted: 'Give an address of this Jira, such as /browse/ABC-12.',
});

export const person = (words: Words): Field<string> => ({
  ...words,
  control: { control: 'person' },
  schema: accountId,
  wanted: 'Choose a person of this Jira.',
});

/** Somebody who is given a part by it: named whatever the policy about names. */
export const appointed = (words: Words): Field<string> => ({ ...person(words), schema: appointedId });

/** How many customers, or who: a customer that is named counts once, however often it asks. */
export const customers = (words: Words): Field<number | string[]> => ({
  ...words,
  control: { control: 'customers' },
  schema: z.union([z.int().check(z.gte(0), z.lte(100_000_000)), z.array(text(LINE_MAX)).check(atMost(100))]),
  wanted: 'Give the number of customers, or at most 100 names.',
});
