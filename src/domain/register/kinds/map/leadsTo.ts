import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { recordIdPattern } from '#kernel/recordId';
import type { Field, Words } from '../../field';
import type { Link } from '../../link';

/** How one thing of the map hangs on another, from the customer down. */
export const HOWS = {
  consistsOf: 'consists of',
  uses: 'uses',
  governedBy: 'is governed by',
  runsOn: 'runs on',
  dependsOn: 'depends on',
} as const;
export type How = keyof typeof HOWS;

const KINDS = ['item', 'path'];
const MOST_LINKS = 100;

const link = z.strictObject({
  to: z.string().check(z.regex(recordIdPattern(KINDS))),
  how: z.enum(Object.keys(HOWS) as [How, ...How[]]),
});

/** What items and paths lead to: items or paths, each once. What is checked of a record that is named is of each. */
export const leadsTo = (words: Words): Field<Link<How>[]> => ({
  ...words,
  control: {
    control: 'links',
    kinds: KINDS,
    options: Object.entries(HOWS).map(([id, label]) => ({ id, label })),
    most: MOST_LINKS,
  },
  schema: z.array(link).check(
    atMost(MOST_LINKS),
    z.refine((links) => new Set(links.map(({ to }) => to)).size === links.length),
  ),
  wanted: `Choose at most ${MOST_LINKS} of the list, each once, and say how it hangs on them.`,
});
