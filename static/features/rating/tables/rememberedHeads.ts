import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import { keep, kept } from '../../../host/browserStorage';
import type { Host } from '../../../host/context';
import { headForm, type RememberedHeads, type Target } from './mapping';

/**
 * What the person said that heads of files are, kept in this browser: the same file, or the next one of its kind, need
 * not be explained again.
 */

const NAME = 'import-heads';
const MOST = 200;
const LONGEST = 200;

const rememberedSchema = z
  .array(
    z.object({
      head: z.string().check(atMost(LONGEST)),
      target: z.union([z.string().check(atMost(LONGEST)), z.null()]),
    }),
  )
  .check(atMost(MOST));

/**
 * @returns what was said before; nothing where this browser keeps nothing. What is no question any more is left out by
 * who uses it.
 */
export function rememberedHeads(host: Host): RememberedHeads {
  return new Map((kept(host, NAME, rememberedSchema) ?? []).map(({ head, target }) => [head, target as Target]));
}

/** Keeps what a head is. Where this is refused, it holds until the page is closed. The ones said last are kept. */
export function rememberHead(host: Host, remembered: RememberedHeads, head: string, target: Target): RememberedHeads {
  const form = headForm(head);
  if (form === '' || form.length > LONGEST) return remembered;
  const others = [...remembered].filter(([one]) => one !== form);
  const all = [...others, [form, target] as const].slice(-MOST);
  keep(host, NAME, all.map(([one, to]) => ({ head: one, target: to })) satisfies z.infer<typeof rememberedSchema>);
  return new Map(all);
}
