import { splitKey, type Issue, type Project } from './model';

const FIRST = 10_000;

/** The numbers that ids and keys are made of: what was given once is not given again. */
export class Numbers {
  private highestId = FIRST - 1;
  private highestLink = FIRST - 1;
  private readonly highestOf = new Map<string, number>();

  note({ id, key, links = [] }: Issue): void {
    this.noteId(id);
    const { projectKey, number } = splitKey(key);
    this.highestOf.set(projectKey, Math.max(this.highestOf.get(projectKey) ?? 0, number));
    for (const link of links) this.highestLink = Math.max(this.highestLink, Number(link.id));
  }

  noteId(id: string): void {
    this.highestId = Math.max(this.highestId, Number(id));
  }

  nextId(): string {
    return String(this.highestId + 1);
  }

  nextLink(): string {
    return String(this.highestLink + 1);
  }

  /** @returns the number of the next issue of a project. */
  nextOf({ key, lastNumber = 0 }: Project): number {
    return Math.max(this.highestOf.get(key) ?? 0, lastNumber) + 1;
  }
}
