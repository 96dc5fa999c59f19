import type { NamedEpic } from '../../../host/jira';
import type { ChangingEpic } from '../reading/readMap';

const NONE: readonly NamedEpic[] = [];

const byKey = (one: NamedEpic, other: NamedEpic): number => one.key.localeCompare(other.key, 'en', { numeric: true });

/** @returns what tells of a thing the epics that change it, in the order of their keys. */
export function epicsByThing(
  changes: readonly ChangingEpic[],
  epics: readonly NamedEpic[],
): (id: string) => readonly NamedEpic[] {
  const byId = new Map(epics.map((epic) => [epic.id, epic]));
  const found = new Map<string, NamedEpic[]>();
  for (const { issueId, changes: ids } of changes) {
    const epic = byId.get(issueId);
    if (epic) for (const id of new Set(ids)) found.set(id, [...(found.get(id) ?? []), epic]);
  }
  for (const some of found.values()) some.sort(byKey);
  return (id) => found.get(id) ?? NONE;
}
