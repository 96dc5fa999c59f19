import { assessmentSchema, type Assessment } from '#domain/rating/assessment';
import type { ChangeRecord } from '#domain/rating/changeRecord';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import { FORMER_USER, withoutPeople } from '#kernel/people';
import type { Clock } from '#ports/clock';
import type { AppJira, PersonalData } from '#ports/jira';
import type { Log } from '#ports/log';
import type { PersonStore } from '#ports/people';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import { publishEach } from '#usecases/publication/publishEach';

interface Tools {
  appJira: AppJira;
  store: PersonStore & EntryStore & AssessmentStore;
  personalData: PersonalData;
  clock: Clock;
  log: Log;
}

/**
 * Every week: tells Atlassian whose accounts the app stores something about, erases closed ones and renews changed
 * ones.
 */
export async function reportPersonalData(tools: Tools): Promise<void> {
  const { store, personalData, clock, log } = tools;
  let cursor: string | undefined;
  const closed: string[] = [];
  do {
    const page = await store.listPeople(cursor);
    for (const { accountId, status } of await personalData.report(page.items)) {
      if (status === 'closed') closed.push(accountId);
      else await store.refreshPerson(accountId, clock.now());
    }
    cursor = page.next;
  } while (cursor);
  if (closed.length > 0) await erase(tools, new Set(closed));
  log.info('personal-data-reported', { erased: closed.length });
}

async function erase(tools: Tools, closed: ReadonlySet<string>): Promise<void> {
  const { store } = tools;
  for (let after: string | null = null, more = true; more;) {
    const page = await store.listIssueIds(after);
    for (const record of (await store.readAssessments(page.issueIds)).values()) {
      await eraseFromRecord(tools, record, closed);
      await store.eraseFromHistory(record.issueId, closed);
    }
    after = page.issueIds.at(-1) ?? after;
    more = page.more;
  }
  await store.eraseFromBoards(closed);
  await store.eraseFromProposals(closed);
  await store.eraseFromViews(closed, tools.clock.now());
  for (const accountId of closed) {
    await store.eraseFromSettings(accountId);
    await store.eraseFromDecisions(accountId);
    await store.eraseFromTies(accountId);
    await store.eraseFromEntries(accountId);
    await store.forgetPerson(accountId);
  }
}

const ROUNDS = 3;

/** A save of its own, so that the history shows when the sponsor went. Tried anew when someone saves meanwhile. */
async function eraseFromRecord(tools: Tools, found: AssessmentRecord, closed: ReadonlySet<string>): Promise<void> {
  let record: AssessmentRecord | undefined = found;
  for (let round = 0; round < ROUNDS && record; round += 1) {
    const erased = erasedFrom(record, closed, tools.clock.now());
    if (!erased) return;
    if (await tools.store.commitSave(record.assessment.version, erased.record, erased.change)) {
      // One that cannot be published keeps nobody else from being erased: the sweep finds it.
      await publishEach(tools, [record.issueId]);
      return;
    }
    record = (await tools.store.readBasisNow(record.issueId)).record;
  }
  if (record) throw new Error('The record kept moving while a person was erased from it.');
}

/**
 * @returns the record without the closed accounts and the change that says so; null when it names none of them.
 */
function erasedFrom(
  record: AssessmentRecord,
  closed: ReadonlySet<string>,
  at: string,
): { record: AssessmentRecord; change: ChangeRecord } | null {
  const erased = withoutPeople(assessmentSchema, record.assessment, closed);
  if (!erased) return null;
  const next: Assessment = { ...erased, version: erased.version + 1, updatedAt: at };
  const to = next.sponsor === record.assessment.sponsor ? {} : { sponsor: next.sponsor };
  const { issueId } = record;
  return {
    record: { ...record, assessment: next },
    change: { issueId, version: next.version, at, actor: FORMER_USER, from: {}, to },
  };
}
