import type { Store } from '../ports/store';

/** Deletes what is stored of a deleted issue. Doing it again does nothing. */
export async function forgetIssue({ store }: { store: Store }, issueId: string): Promise<void> {
  await store.forgetIssue(issueId);
}

/** Deletes what is stored of a deleted project's issues; ids come from the cache, so a moved issue stays with its record's project. */
export async function forgetProject({ store }: { store: Store }, projectId: string): Promise<void> {
  const seen = new Set<string>();
  for (;;) {
    const issueIds = (await store.listIssueIdsOfProject(projectId)).filter((id) => !seen.has(id));
    if (issueIds.length === 0) return;
    for (const issueId of issueIds) {
      seen.add(issueId);
      await store.forgetIssue(issueId);
    }
  }
}
