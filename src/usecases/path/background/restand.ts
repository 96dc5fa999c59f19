import { readEntryId } from '#domain/register/entryId';
import type { KindName } from '#domain/register/kinds/index';
import { HANDOVER_MS } from '#ports/clock';
import { rebuildSheet } from './rebuildSheet';
import type { StandTools } from './standTools';
import { standsUnder } from './stand';
import { standPath } from './standPath';

/** After every id of a kind. */
const LAST = '~';
/** First what standings are worked out of, then they: both in the order of their ids. */
const WALKED = ['measure', 'path'] as const satisfies readonly KindName[];

/** Every night: has the queue walk through all measures and paths. What it does not take is done the night after. */
export async function beginRestanding({ queue, log }: Pick<StandTools, 'queue' | 'log'>): Promise<void> {
  try {
    await queue.push({ kind: 'restand', after: null });
  } catch (error) {
    log.error('restanding-not-queued', error);
  }
}

/**
 * Makes the sheets of measures anew from their readings, and works out how all paths stand; one that fails keeps no
 * other from it. Hands over to the next piece of work before its time ends, so it may be walked in any number of them.
 * @param after the record that was done last; null at the start.
 */
export async function restand(tools: StandTools, after: string | null): Promise<void> {
  let done = after;
  let walked = 0;
  for (let kind = kindAfter(done); kind !== undefined; kind = WALKED[WALKED.indexOf(kind) + 1]) {
    const start = done !== null && readEntryId(done).kind === kind ? done : `${kind}-`;
    for (let from: string | undefined = start; from !== undefined;) {
      const { items, next } = await tools.store.listByIds(kind, from, `${kind}-${LAST}`);
      for (const { id } of items) {
        await restandOne(tools, id);
        [done, walked] = [id, walked + 1];
        if (tools.clock.remaining() <= HANDOVER_MS) return tools.queue.push({ kind: 'restand', after: done });
      }
      from = next;
    }
  }
  tools.log.info('restood', { walked });
}

const kindAfter = (after: string | null): (typeof WALKED)[number] | undefined =>
  after === null ? WALKED[0] : WALKED.find((kind) => kind === readEntryId(after).kind);

async function restandOne(tools: StandTools, id: string): Promise<void> {
  try {
    if (standsUnder(id)) await rebuildSheet(tools, id);
    else await standPath(tools, id);
  } catch (error) {
    tools.log.error('restanding-failed', error, { id });
  }
}
