import type { IssueType, StatusCategoryKey } from '../../data/model';
import type { IssueDraft } from '../draft';
import type { Parents } from './parents';
import { comparable } from '../../words/comparable';
import { categoryOfStatus } from '../../words/statuses';
import { isStandardWord, levelOfName, mayBeSubtask } from '../../words/types';

/** What the issues of one type or status show of it, as counts for each answer. */
class Votes<T> {
  private readonly counts = new Map<string, Map<T, number>>();

  add(name: string, answer: T): void {
    const counts = this.counts.get(name) ?? new Map<T, number>();
    this.counts.set(name, counts.set(answer, (counts.get(answer) ?? 0) + 1));
  }

  /** @returns the answer of more than half; undefined where there is none. */
  of(name: string): T | undefined {
    const counts = [...(this.counts.get(name) ?? [])];
    const all = counts.reduce((sum, [, count]) => sum + count, 0);
    return counts.find(([, count]) => count * 2 > all)?.[0];
  }
}

type Kind = Pick<IssueType, 'subtask' | 'hierarchyLevel'>;

/**
 * Settles what types and statuses are where a file does not tell. The data counts before the names: whatever has
 * standard issues as parents is a sub-task, and whatever standard issues have as their epic is one, in every language.
 */
export class Levels {
  private readonly byParents = new Votes<'subtask' | 'standard'>();
  private readonly byChildren = new Votes<'epic' | 'other'>();
  private readonly byResolution = new Votes<'resolved' | 'open'>();

  constructor(drafts: readonly IssueDraft[], parents: Parents) {
    const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
    for (const draft of drafts) {
      const resolved = draft.resolved !== null || draft.resolution !== null;
      this.byResolution.add(comparable(draft.status.name), resolved ? 'resolved' : 'open');
      const parent = byKey.get(parents.keyOf(draft) ?? '');
      if (parent) this.noteFamily(draft, parent);
    }
  }

  /** @returns the level of a type, told or found out. */
  kindOf({ name, subtask, hierarchyLevel }: IssueDraft['issueType']): Kind {
    const level = hierarchyLevel ?? this.levelOf(name);
    return { subtask: subtask ?? level < 0, hierarchyLevel: level };
  }

  /** @returns the category of a status, told or found out: by its words, else by whether its issues are resolved. */
  categoryOf({ name, category }: IssueDraft['status']): StatusCategoryKey {
    return (
      category ?? categoryOfStatus(name) ?? (this.byResolution.of(comparable(name)) === 'resolved' ? 'done' : 'new')
    );
  }

  private levelOf(name: string): number {
    const word = comparable(name);
    const byName = levelOfName(name);
    const family = this.byParents.of(word);
    if (family === 'subtask' && byName <= 0 && !isStandardWord(name)) return -1;
    if (byName === 0 && !isStandardWord(name) && this.byChildren.of(word) === 'epic') return 1;
    return family === 'standard' && mayBeSubtask(name) ? 0 : byName;
  }

  private noteFamily(child: IssueDraft, parent: IssueDraft): void {
    const parentLevel = parent.issueType.hierarchyLevel ?? levelOfName(parent.issueType.name);
    const isStandard =
      parentLevel === 0 && (parent.issueType.hierarchyLevel === 0 || isStandardWord(parent.issueType.name));
    if (isStandard) this.byParents.add(comparable(child.issueType.name), 'subtask');
    if (parentLevel > 0) this.byParents.add(comparable(child.issueType.name), 'standard');
    const childLevel =
      child.issueType.hierarchyLevel ?? (isStandardWord(child.issueType.name) ? 0 : levelOfName(child.issueType.name));
    const known = childLevel === 0 && (child.issueType.hierarchyLevel === 0 || isStandardWord(child.issueType.name));
    this.byChildren.add(comparable(parent.issueType.name), child.parent.isEpic || known ? 'epic' : 'other');
  }
}
