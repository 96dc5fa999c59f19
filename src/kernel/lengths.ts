import * as z from 'zod/mini';

/**
 * Bounds on the length of a text or list. The library's own checks of lengths also look at a value that is of another
 * type, and comparing `{"length": {"toString": 1, "valueOf": 1}}` with a number throws; these are only asked about
 * texts and lists.
 */
type Long = string | readonly unknown[];

export const atLeast = <T extends Long>(least: number) => z.refine<T>((value) => value.length >= least);

export const atMost = <T extends Long>(most: number) => z.refine<T>((value) => value.length <= most);

/** Characters of one line that somebody writes into a record, and of a paragraph. */
export const LINE_MAX = 200;
export const PARAGRAPH_MAX = 1_000;
