import * as z from 'zod/mini';
import { atMost } from './lengths';

/** Ids of criteria, options, stages and journeys: short, lower case, safe in a property path, a key and a JQL query. */
const ID_PATTERN = /^[a-z][a-z0-9-]{0,29}$/;
export const identifier = z.string().check(
  z.regex(ID_PATTERN),
  z.refine((id) => !(id in Object.prototype)),
);

/** A line of text that an admin or a rater wrote; shown as text, never as markup. Halves of characters are replaced. */
export const text = (maxLength: number) =>
  z.string().check(
    z.overwrite((value) => value.toWellFormed()),
    atMost(maxLength),
  );

/**
 * A Jira issue or project id: digits, never a key (keys change when an issue moves). Short enough to be a number
 * without loss.
 */
export const numericId = z.string().check(z.regex(/^[1-9][0-9]{0,14}$/));

/** A time as ISO 8601 in UTC with milliseconds, as `Date.prototype.toISOString` writes it: sorts as text. */
export const isoTime = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/));

/** The same without milliseconds: the one form that Jira documents for dates that it indexes. */
export const isoSecond = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/));

/** @param iso a time with milliseconds. */
export const toSecond = (iso: string): string => `${iso.slice(0, 19)}Z`;

/** A day, or a time in UTC to the minute or finer, that a calendar has. */
const MOMENT =
  /^[12]\d{3}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2\d))(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,3})?)?Z)?$/;
export const dayOrTime = z.string().check(z.regex(MOMENT));

/** A day that a calendar has. */
export const day = dayOrTime.check(z.regex(/^.{10}$/));
