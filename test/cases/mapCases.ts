import * as z from 'zod/mini';
import { graphOf, type MapNode } from '#domain/map/graph';
import { reachedIn, receiptOf, targetsOf } from '#domain/map/targets';
import { shareOf } from '#domain/measure/share';
import { countsForm } from './measuresForms';

/** The rule of targets, section 11: rule → the domain function behind it. */

const number = z._default(z.nullable(z.number()), null);
const item = z.object({
  id: z.string(),
  kind: z.nullable(z.enum(['experience', 'process', 'rule', 'system'])),
  criticality: number,
  pain: number,
  share: z._default(z.nullable(countsForm), null),
  fixability: number,
});
const form = z.object({
  items: z.array(item),
  links: z._default(z.array(z.tuple([z.string(), z.string()])), []),
  epics: z._default(z.array(z.object({ key: z.string(), items: z.array(z.string()) })), []),
});

function nodeOf({ kind, share, ...rest }: z.infer<typeof item>): MapNode {
  const read = shareOf(share);
  return { ...rest, what: kind, share: read.state === 'share' ? read.p : null };
}

export const MAPS: Readonly<Record<string, (input: unknown) => unknown>> = {
  targets(input) {
    const { items, links, epics } = form.parse(input);
    const reached = reachedIn(
      graphOf(
        items.map(nodeOf),
        links.map(([from, to]) => ({ from, to })),
      ),
    );
    const { targets, ...rest } = targetsOf(reached, epics);
    return {
      ...rest,
      targets: targets.map((target) => ({
        ...target,
        ...(target.epics.length === 0 ? { note: 'no epic touches it' } : {}),
        terms: receiptOf(reached, target.id).terms,
      })),
    };
  },
};
