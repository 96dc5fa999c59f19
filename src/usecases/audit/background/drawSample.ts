import { draw, drawnAmong } from '#domain/audit/draw';
import type { Entry } from '#domain/register/entry';
import { withDerived } from '#domain/register/derived';
import { KIND_NAMES, kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Work } from '#domain/work';
import { inFlight } from '#kernel/inFlight';
import { HANDOVER_MS, type Clock } from '#ports/clock';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { EntryStore } from '#ports/register/entries';
import type { DrawMark, SampleState, SampleStore } from '#ports/register/sample';
import { isUnsure, LAG_SECONDS } from '#usecases/register/counting/unsure';
import { allIn, countIn, firstOf, type ListsInOrder } from './inOrder';

export interface DrawTools {
  store: EntryStore & SampleStore & ListsInOrder;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/** Of what was drawn: left out for good, waits for its second look, had it. */
const DECIDED = ['single', 'sampled', 'looked'] as const;
const AT_ONCE = 4;
const BETWEEN_LOOKS = 100;

const DRAWN_KINDS = KIND_NAMES.filter((kind) => kindNamed(kind).undrawn !== undefined);

/**
 * Draws the sample of a kind anew after saves: whoever comes into it by now is marked so, and so is who is left out for
 * good. At most once a minute, so that many saves at once cost one draw; doing it twice, late or out of order does no
 * harm.
 * @param work.at when the save was that has it done. Without it, each night, what was decided is counted first.
 */
export async function drawSample(
  tools: DrawTools,
  { draws, at }: Pick<Work & { kind: 'draw' }, 'draws' | 'at'>,
): Promise<void> {
  const { store, queue, clock } = tools;
  const mark = await store.readDrawMark(draws);
  if (at !== undefined && !mark) return;
  const last = await store.readSample(draws);
  if (at !== undefined && isUnsure(last?.at, clock.now())) {
    // The last of many saves sees to it that all are drawn.
    if (mark?.at === at) await queue.pushLater(LAG_SECONDS, { kind: 'draw', draws, at });
    return;
  }
  const begun = {
    draws,
    version: (last?.version ?? 0) + 1,
    at: clock.now(),
    decided: at === undefined ? null : (last?.decided ?? null),
  };
  // Of two at once one goes on.
  if (await store.putSample(begun)) await drawNow(tools, begun, mark);
}

async function drawNow(tools: DrawTools, begun: SampleState, mark: DrawMark | undefined): Promise<void> {
  const { store, clock, log } = tools;
  const { draws } = begun;
  const before = begun.decided ?? (await countDecided(tools, draws));
  const waiting = (await allIn(store, draws, kindNamed(draws).undrawn ?? '')).map(drawable);
  const judged = before + waiting.length;
  const byId = new Map(waiting.map((one) => [one.entry.id, one]));
  const known = waiting.map(({ entry }) => entry);
  const read = await firstOf(store, draws, DECIDED, known, drawnAmong(judged));
  const first = read.map((entry) => byId.get(entry.id) ?? drawable(entry));
  const { sampled, leftOut } = draw(first, waiting, judged);
  const decisions = [
    ...sampled.map(({ entry }) => ({ entry, sampled: true })),
    ...leftOut.map(({ entry }) => ({ entry, sampled: false })),
  ];
  const { decided, isWhole } = await decide(tools, decisions);
  // Where somebody went on meanwhile, what was decided here is counted by the next night.
  await store.putSample({ ...begun, version: begun.version + 1, decided: before + decided });
  log.info('drawn', { judged, sampled: sampled.length, leftOut: leftOut.length, decided });
  if (!isWhole) await goOn(tools, draws);
  else if (mark && !isUnsure(mark.at, clock.now())) await store.dropDrawMark(mark);
}

interface Waiting {
  entry: Entry;
  isSampled: boolean;
  isUndrawn: boolean;
}

const drawable = (entry: Entry): Waiting => ({
  entry,
  isSampled: entry.values['sampled'] === true,
  isUndrawn: entry.status === kindNamed(entry.kind).undrawn,
});

async function countDecided({ store }: DrawTools, draws: KindName): Promise<number> {
  let count = 0;
  for (const status of DECIDED) count += await countIn(store, draws, status);
  return count;
}

/** @returns how many were stored, and whether the time was enough for all. One that somebody saved meanwhile waits. */
async function decide(
  { store, clock }: DrawTools,
  decisions: readonly { entry: Entry; sampled: boolean }[],
): Promise<{ decided: number; isWhole: boolean }> {
  let decided = 0;
  for (let start = 0; start < decisions.length; start += BETWEEN_LOOKS) {
    if (clock.remaining() <= HANDOVER_MS) return { decided, isWhole: false };
    const stored = await inFlight(
      AT_ONCE,
      decisions.slice(start, start + BETWEEN_LOOKS).map(({ entry, sampled }) => async () => {
        const next = withDerived(entry, { sampled });
        return next !== null && (await store.commitDerived(next));
      }),
    );
    decided += stored.filter(Boolean).length;
  }
  return { decided, isWhole: true };
}

async function goOn({ store, queue, clock }: DrawTools, draws: KindName): Promise<void> {
  const at = clock.now();
  await store.putDrawMark({ draws, at });
  await queue.pushLater(LAG_SECONDS, { kind: 'draw', draws, at });
}

/** Every hour: draws where a mark says so that was not set a moment ago: its event got lost. */
export async function drawMarked(tools: DrawTools): Promise<void> {
  for (const draws of DRAWN_KINDS) {
    const mark = await tools.store.readDrawMark(draws);
    if (!mark || isUnsure(mark.at, tools.clock.now())) continue;
    try {
      await drawSample(tools, mark);
    } catch (error) {
      tools.log.error('draw-failed', error, { draws });
    }
  }
}

/** Every night: has the queue count what was drawn, and draw. What it does not take is done the night after. */
export async function beginDrawing({ queue, log }: Pick<DrawTools, 'queue' | 'log'>): Promise<void> {
  try {
    await queue.push(...DRAWN_KINDS.map((draws) => ({ kind: 'draw', draws }) as const));
  } catch (error) {
    log.error('drawing-not-queued', error);
  }
}
