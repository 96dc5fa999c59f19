import type { AppliedEntry } from '#domain/register/entry';
import { kindNamed } from '#domain/register/kinds/index';
import type { DrawMark } from '#ports/register/sample';
import type { WritesEntries } from '../registerTools';
import { LAG_SECONDS } from './unsure';

/** @returns that records of kinds with a sample wait for being drawn, after these saves. */
export function drawMarksOf(applied: readonly Pick<AppliedEntry, 'next'>[], at: string): DrawMark[] {
  const waiting = applied.filter(({ next: { kind, status } }) => kindNamed(kind).undrawn === status);
  return [...new Set(waiting.map(({ next }) => next.kind))].map((draws) => ({ draws, at }));
}

/**
 * Has the background draw once indexes know what was saved. What the queue does not take is done by the hourly sweep:
 * the mark stands.
 */
export async function pushDraws(
  { queue, log }: Pick<WritesEntries, 'queue' | 'log'>,
  marks: readonly DrawMark[],
): Promise<void> {
  try {
    for (const { draws, at } of marks) await queue.pushLater(LAG_SECONDS, { kind: 'draw', draws, at });
  } catch (error) {
    log.error('draw-not-queued', error);
  }
}
