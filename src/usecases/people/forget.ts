import type { Dependencies } from '#ports/dependencies';

type Tools = Pick<Dependencies, 'store' | 'appJira'>;

/**
 * Deletes what is stored of a deleted issue. Doing it again does nothing. Its line on frozen boards stays, and is shown
 * to nobody: it names no one and is only told to who may browse the issue.
 */
export async function forgetIssue({ store }: Pick<Tools, 'store'>, issueId: string): Promise<void> {
  await store.forgetDecisions(issueId);
  await store.forgetIssue(issueId);
}

/**
 * Deletes what is stored of a deleted project and of its issues. The project of a record is a cache: what Jira shows in
 * another project was moved there before, and stays.
 */
export async function forgetProject({ store, appJira }: Tools, projectId: string): Promise<void> {
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
  await store.forgetTallies(projectId);
}
