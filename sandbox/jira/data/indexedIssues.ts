import type { Issue } from './model';

/**
 * The issues as Jira's search knows them. Jira indexes a little after it writes: with a lag, a search finds and sorts
 * by what was true that long ago. With no lag it knows every write at once.
 */
export class IndexedIssues {
  private readonly known = new Map<string, Issue>();
  private waiting: { due: number; issueId: string; issue: Issue | null }[] = [];

  /** @param lag milliseconds between a write and the search that knows it. */
  constructor(
    private readonly now: () => Date,
    private lag: number,
  ) {}

  /** Without a lag, what still waited is known at once. */
  setLag(milliseconds: number): void {
    this.lag = milliseconds;
    if (milliseconds === 0) this.catchUp();
  }

  /** Whether something was written that the search does not know yet. */
  get isLagging(): boolean {
    return this.waiting.length > 0;
  }

  change(issueId: string, issue: Issue | null): void {
    if (this.lag > 0) {
      this.waiting.push({ due: this.now().getTime() + this.lag, issueId, issue });
      return;
    }
    this.apply(issueId, issue);
  }

  /** Indexes everything at once, as a Jira that has been left alone. */
  catchUp(): void {
    for (const { issueId, issue } of this.waiting) this.apply(issueId, issue);
    this.waiting = [];
  }

  /** @returns the issues that the search knows now. */
  all(): Iterable<Issue> {
    this.applyDue();
    return this.known.values();
  }

  private applyDue(): void {
    const now = this.now().getTime();
    const later = this.waiting.filter(({ due }) => due > now);
    if (later.length === this.waiting.length) return;
    for (const { due, issueId, issue } of this.waiting) if (due <= now) this.apply(issueId, issue);
    this.waiting = later;
  }

  private apply(issueId: string, issue: Issue | null): void {
    if (issue) this.known.set(issueId, issue);
    else this.known.delete(issueId);
  }
}
