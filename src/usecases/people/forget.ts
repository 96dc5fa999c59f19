import type { DecisionStore } from '#ports/board';
import type { Home } from '#kernel/home';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { MapImportStore } from '#ports/register/mapImports';
import type { SheetStore } from '#ports/register/sheets';
import type { StandMarkStore } from '#ports/register/standings';
import type { TallyStore } from '#ports/trend';
import { pushStands } from '#usecases/register/counting/standMarks';

interface Tools {
  store: DecisionStore & EntryStore & AssessmentStore & TallyStore & SheetStore & StandMarkStore & MapImportStore;
  appJira: AppJira;
  queue: WorkQueue;
  clock: Clock;
  log: Log;
}

/**
 * Deletes what is stored of a deleted issue. Doing it again does nothing. Its line on frozen boards and its place in a
 * tie that was ordered stay, and are shown to nobody: they name no one and are only told to who may browse the issue.
 * The reason of such an order is told to nobody any more, because it may speak of the issue.
 */
export async function forgetIssue(
  { store }: { store: DecisionStore & EntryStore & AssessmentStore },
  issueId: string,
): Promise<void> {
  await store.forgetDecisions(issueId);
  await store.forgetEntries({ issueId });
  await store.forgetIssue(issueId);
}

/**
 * Deletes what is stored of a deleted project and of its issues. The project of a record is a cache: what Jira shows in
 * another project was moved there before, and stays.
 */
export async function forgetProject(tools: Tools, projectId: string): Promise<void> {
  const { store, appJira } = tools;
  for (let cursor: string | undefined, more = true; more;) {
    const { items, next } = await store.listOfProject(projectId, cursor);
    const issues = items.length === 0 ? new Map() : await appJira.published(items.map(({ issueId }) => issueId));
    for (const record of items) {
      const moved = issues.get(record.issueId);
      if (moved && moved.projectId !== projectId) await store.moveAssessment(record, moved.projectId);
      else await forgetIssue({ store }, record.issueId);
    }
    cursor = next;
    more = next !== undefined;
  }
  await forgetOwn(tools, { projectId });
  // Last of the map: while it is there, nothing of an import that was broken off is shown.
  await store.forgetMapImport(projectId);
  await store.forgetTallies(projectId);
}

/**
 * Deletes the records of a project itself, and what was worked out of them. Epics of other projects that change one of
 * its paths are told that it is gone: marks remember it before anything is deleted.
 */
async function forgetOwn({ store, queue, clock, log }: Tools, home: Home): Promise<void> {
  const at = clock.now();
  const marks = (await store.allEntries('path', home)).map(({ id }) => ({ subject: id, at }));
  await store.putStandMarks(marks);
  await store.forgetEntries(home);
  await store.forgetSheets(home);
  await pushStands({ queue, log }, marks, []);
}
