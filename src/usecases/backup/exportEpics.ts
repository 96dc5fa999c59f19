import type { Input, Output } from '#contract/procedures';
import type { BackupChange, BackupEpic } from '#domain/backup/format';
import { bytesOf } from '#domain/backup/parts';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { FORMER_USER } from '#kernel/people';
import type { Clock } from '#ports/clock';
import type { ViewerJira } from '#ports/jira';
import type { AssessmentStore, ChangeName } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { demandNoneOwed } from '#usecases/register/opinion/sight';

type Page = Output<'backup.page'>;
type Cursor = NonNullable<Input<'backup.page'>['cursor']>;

/**
 * An answer has at most this many entries of histories, and stops growing after so many bytes of them: it may take 5
 * MB.
 */
const MOST_CHANGES = 1_000;
const MOST_BYTES = 1_500_000;
const READ_AT_ONCE = 25;

/**
 * Answers the next epics with their histories, oldest first, in the order of the storage: at most 100. Of a history
 * that does not fit, the answer after it brings the rest as `continued`, up to the version that the epic had when it
 * was read. What somebody saves meanwhile may be in the export or not.
 */
export async function exportEpics(
  { viewerJira, store, clock }: { viewerJira: ViewerJira; store: AssessmentStore & EntryStore; clock: Clock },
  accountId: string,
  site: string,
  cursor: Cursor = { after: null, history: null },
): Promise<Page> {
  // A file with all ratings would tell those that the administrator shall not see yet; one without them would be no
  // whole backup.
  await demandNoneOwed({ viewerJira, store, clock }, accountId);
  const { history } = cursor;
  if (history && cursor.after !== null) {
    const rest = await readHistories(store, names(cursor.after, history.from, history.end));
    const last = rest.at(-1);
    const continued = { issueId: cursor.after, changes: rest.map(({ change }) => change) };
    if (last && last.version < history.end)
      return {
        site,
        epics: [],
        continued,
        next: { after: cursor.after, history: { from: last.version + 1, end: history.end } },
      };
    return { site, epics: [], continued, next: { after: cursor.after, history: null } };
  }
  const { issueIds, more } = await store.listIssueIds(cursor.after);
  const found = await store.readAssessments(issueIds);
  const records = issueIds.flatMap((id) => found.get(id) ?? []).filter(({ assessment }) => assessment.version > 0);
  const read = await readHistories(
    store,
    records.flatMap(({ issueId, assessment }) => names(issueId, 1, assessment.version)),
  );
  return { site, continued: null, ...pageOf(records, read, more ? (issueIds.at(-1) ?? null) : null) };
}

const names = (issueId: string, from: number, end: number): ChangeName[] =>
  Array.from({ length: Math.min(Math.max(0, end - from + 1), MOST_CHANGES) }, (_, at) => ({
    issueId,
    version: from + at,
  }));

interface ReadChange extends ChangeName {
  change: BackupChange;
}

/**
 * Reads until the answer is full. An entry that cannot be read any more is told without its values, so that the numbers
 * have no gap.
 */
async function readHistories(store: AssessmentStore, wanted: readonly ChangeName[]): Promise<ReadChange[]> {
  const read: ReadChange[] = [];
  for (
    let start = 0, bytes = 0;
    start < wanted.length && start < MOST_CHANGES && bytes < MOST_BYTES;
    start += READ_AT_ONCE
  ) {
    const some = wanted.slice(start, start + READ_AT_ONCE);
    const changes = await store.readChanges(some);
    for (const [at, name] of some.entries()) {
      const found = changes[at];
      const change = found
        ? { version: found.version, at: found.at, actor: found.actor, from: found.from, to: found.to }
        : { ...LOST, version: name.version };
      read.push({ ...name, change });
      bytes += bytesOf(change);
    }
  }
  return read;
}

const LOST = { at: '2000-01-01T00:00:00.000Z', actor: FORMER_USER, from: {}, to: {} };

function pageOf(
  records: readonly AssessmentRecord[],
  read: readonly ReadChange[],
  after: string | null,
): Pick<Page, 'epics' | 'next'> {
  const histories = new Map<string, BackupChange[]>();
  for (const { issueId, change } of read) histories.set(issueId, [...(histories.get(issueId) ?? []), change]);
  const epics: BackupEpic[] = [];
  for (const record of records) {
    const { issueId, assessment } = record;
    const changes = histories.get(issueId) ?? [];
    // The answer is full: this epic begins the next one.
    if (changes.length === 0) return { epics, next: { after: epics.at(-1)?.issueId ?? null, history: null } };
    epics.push(epicOf(record, changes));
    if (changes.length < assessment.version)
      return { epics, next: { after: issueId, history: { from: changes.length + 1, end: assessment.version } } };
  }
  return { epics, ...(after === null ? {} : { next: { after, history: null } }) };
}

function epicOf({ issueId, projectId, assessment }: AssessmentRecord, changes: BackupChange[]): BackupEpic {
  return {
    issueId,
    projectId,
    assessment: {
      ...assessment,
      updatedAt: assessment.updatedAt ?? LOST.at,
      updatedBy: assessment.updatedBy ?? FORMER_USER,
    },
    changes,
  };
}
