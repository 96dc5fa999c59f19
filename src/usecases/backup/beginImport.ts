import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { NOTHING_READ } from '#domain/backup/order';
import { OTHER_SITE } from '#domain/backup/readBackup';
import { NO_COUNTS, type ImportRecord } from '#domain/backup/importRecord';
import type { ImportStore } from '#ports/backup';
import type { Clock } from '#ports/clock';

interface Tools {
  store: ImportStore;
  clock: Clock;
}

const BUSY = 'Another import is under way. Wait until it is done, then choose the file again.';

/**
 * Begins an import: from now on its parts may be staged. One that waits for its file or for its administrator gives
 * way; one at work does not.
 * @returns what names this import. @throws AppError `conflict` while another is at work, `invalid` for a file of
 * another site.
 */
export async function beginImport(
  { store, clock }: Tools,
  caller: { accountId: string; site: string },
  file: Input<'backup.begin'>,
): Promise<Output<'backup.begin'>> {
  if (file.site !== caller.site) throw new AppError('invalid', OTHER_SITE);
  const earlier = await store.readImport();
  if (earlier?.state === 'checking' || earlier?.state === 'applying') throw new AppError('conflict', BUSY);
  const id = (earlier?.version ?? 0) + 1;
  const record: ImportRecord = {
    id,
    state: 'staging',
    version: id,
    updatedAt: clock.now(),
    actor: caller.accountId,
    exportedAt: file.exportedAt,
    parts: file.parts,
    done: 0,
    read: NOTHING_READ,
    settingsPart: null,
    settingsSeen: 0,
    settings: 'same',
    planned: NO_COUNTS,
    applied: NO_COUNTS,
    changes: [],
    problem: null,
  };
  if (!(await store.advanceImport(record))) throw new AppError('conflict', BUSY);
  if (earlier) await store.dropCreated(earlier.id);
  return { import: id };
}
