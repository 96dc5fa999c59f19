import { editableIssues, MOST_CHECKED } from '../../../host/jira';

/** Which epics the person may edit, asked for as they come into view: one permission check for up to 1,000. */
export class EditRights {
  private readonly known = new Map<string, boolean>();
  private readonly asked = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private answers = 0;

  constructor(private readonly check: (issueIds: readonly string[]) => Promise<ReadonlySet<string>> = editableIssues) {}

  readonly listen = (changed: () => void): (() => void) => {
    this.listeners.add(changed);
    return () => void this.listeners.delete(changed);
  };

  /** Counts up with every answer. */
  readonly version = (): number => this.answers;

  /** Until the answer is there a row may be edited: the server checks every save anyway. */
  mayEdit(issueId: string): boolean {
    return this.known.get(issueId) ?? true;
  }

  /** Whether the answer is there for each of these. */
  knows(issueIds: readonly string[]): boolean {
    return issueIds.every((id) => this.known.has(id));
  }

  /**
   * Asks for those that are not known yet. @returns when all answers are there. @throws JiraError; those may be asked
   * for again.
   */
  async ensure(issueIds: readonly string[]): Promise<void> {
    const open = issueIds.filter((id) => !this.asked.has(id));
    for (const id of open) this.asked.add(id);
    for (let from = 0; from < open.length; from += MOST_CHECKED) await this.ask(open.slice(from, from + MOST_CHECKED));
  }

  private async ask(issueIds: readonly string[]): Promise<void> {
    try {
      const editable = await this.check(issueIds);
      for (const id of issueIds) this.known.set(id, editable.has(id));
      this.answers += 1;
      for (const listener of this.listeners) listener();
    } catch (error) {
      for (const id of issueIds) this.asked.delete(id);
      throw error;
    }
  }
}
