import { HANDOVER_MS } from '#ports/clock';
import { BackupFault } from '#domain/backup/order';
import type { ImportRecord } from '#domain/backup/importRecord';
import type { ImportStore } from '#ports/backup';
import type { Clock } from '#ports/clock';
import { applyPart, dropParts, type AppliesParts } from './applyPart';
import { checkPart, endOfCheck } from './checkPart';

/**
 * Goes on with an import from the part where it stands: checks, or applies. After each part it stores how far it came.
 * Interrupted anywhere, it does that part again, which changes nothing more; delivered twice, the second stops as soon
 * as it sees that the first moved on.
 */
export async function runImport(tools: AppliesParts, id: number): Promise<void> {
  const { clock, queue, store } = tools;
  let record = await store.readImport();
  do {
    if (record?.id !== id || (record.state !== 'checking' && record.state !== 'applying')) return;
    const next: ImportRecord = { ...(await step(tools, record)), version: record.version + 1, updatedAt: clock.now() };
    if (!(await store.advanceImport(next))) return;
    record = next;
  } while (clock.remaining() > HANDOVER_MS);
  await queue.push({ kind: 'import', import: id });
}

async function step(tools: AppliesParts, record: ImportRecord): Promise<ImportRecord> {
  const ended = record.done === record.parts;
  if (record.state === 'checking')
    return orRefused(record, 'Nothing was changed. Choose another export.', () =>
      ended ? endOfCheck(tools, record) : checkPart(tools, record),
    );
  if (!ended)
    return orRefused(record, 'What is imported so far stays. Choose the file again for the rest.', () =>
      applyPart(tools, record),
    );
  await dropParts(tools, record);
  return { ...record, state: 'done' };
}

/** A file that cannot be used ends the import; what else fails is tried again. */
async function orRefused(
  record: ImportRecord,
  advice: string,
  work: () => Promise<ImportRecord>,
): Promise<ImportRecord> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BackupFault)) throw error;
    return { ...record, state: 'refused', problem: `${error.message} ${advice}` };
  }
}

/** Notes that an import failed for good, so that the page says so and nothing tries for ever. */
export async function giveUpImport({ store, clock }: { store: ImportStore; clock: Clock }, id: number): Promise<void> {
  const record = await store.readImport();
  if (record?.id !== id || (record.state !== 'checking' && record.state !== 'applying')) return;
  const given: Pick<ImportRecord, 'state' | 'problem'> =
    record.state === 'checking'
      ? {
          state: 'refused',
          problem:
            'Jira or the storage did not answer for about an hour. Nothing was changed. Choose the file again later.',
        }
      : {
          state: 'stopped',
          problem: 'Jira or the storage did not answer for about an hour. What is imported stays; go on when you like.',
        };
  await store.advanceImport({ ...record, ...given, version: record.version + 1, updatedAt: clock.now() });
}

/**
 * Notes that an import failed and will be tried again, so that the sweep does not take it for one that lost its event.
 */
export async function noteFailedImport(
  { store, clock }: { store: ImportStore; clock: Clock },
  id: number,
): Promise<void> {
  const record = await store.readImport();
  if (record?.id !== id || (record.state !== 'checking' && record.state !== 'applying')) return;
  await store.advanceImport({ ...record, version: record.version + 1, updatedAt: clock.now() });
}
