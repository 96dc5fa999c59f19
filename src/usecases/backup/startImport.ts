import { AppError } from '#contract/errors';
import { NO_COUNTS, type ImportRecord } from '#domain/backup/importRecord';
import type { ImportStore } from '#ports/backup';
import type { Clock } from '#ports/clock';
import type { ViewerJira } from '#ports/jira';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { demandNoneOwed } from '#usecases/register/opinion/sight';
import { importStatus } from './importStatus';
import { ownImport } from './ownImport';

interface Tools {
  store: ImportStore;
  queue: WorkQueue;
  clock: Clock;
}

interface Previews extends Tools {
  viewerJira: ViewerJira;
  store: ImportStore & EntryStore & AssessmentStore;
}

/**
 * Has the staged file checked and counted in the background. Asked again, it only makes sure that this goes on.
 * @throws AppError `forbidden` for who owes an opinion: a preview says whether a rating is as the file guesses it.
 */
export async function previewImport(tools: Previews, accountId: string, id: number) {
  await demandNoneOwed(tools, accountId);
  const record = await ownImport(tools, id);
  return start(
    tools,
    record,
    record.state === 'staging' ? { ...record, state: 'checking' } : demand(record, 'checking'),
  );
}

/**
 * Has what was previewed stored, in the background. Asked again, it only makes sure that this goes on; one that stopped
 * goes on where it was.
 */
export async function applyImport(tools: Tools, id: number) {
  const record = await ownImport(tools, id);
  if (record.state === 'ready')
    return start(tools, record, { ...record, state: 'applying', done: 0, applied: NO_COUNTS });
  if (record.state === 'stopped') return start(tools, record, { ...record, state: 'applying', problem: null });
  return start(tools, record, demand(record, 'applying'));
}

function demand(record: ImportRecord, state: ImportRecord['state']): ImportRecord {
  if (record.state !== state)
    throw new AppError('conflict', 'This import has moved on since this page read it. Reload the page.');
  return record;
}

async function start({ store, queue, clock }: Tools, before: ImportRecord, next: ImportRecord) {
  if (
    next !== before &&
    !(await store.advanceImport({ ...next, version: before.version + 1, updatedAt: clock.now() }))
  ) {
    throw new AppError('conflict', 'Someone else went on with this import. Reload the page.');
  }
  await queue.push({ kind: 'import', import: before.id });
  return importStatus({ store });
}
