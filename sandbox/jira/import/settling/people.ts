import type { Person } from '../../data/model';
import { personId } from '../../data/personId';
import type { Site } from '../../data/site';
import { VIEWERS } from '../../viewers';
import type { IssueDraft, PersonDraft } from '../draft';
import { comparable } from '../../words/comparable';

/** Settles who a name is: an account that bears it, where exactly one does; else somebody known by that name alone. */
export class ImportPeople {
  private readonly byName = new Map<string, Set<string>>();

  constructor(site: Site, drafts: Iterable<IssueDraft>) {
    const viewers = new Set(VIEWERS.map(({ accountId }) => accountId));
    for (const { accountId, displayName } of site.people)
      if (!viewers.has(accountId)) this.note(displayName, accountId);
    for (const { reporter, assignee, creator, project } of drafts) {
      for (const person of [reporter, assignee, creator, project.lead]) {
        if (person && person.accountId !== null) this.note(person.displayName, personId(person.accountId));
      }
    }
  }

  /** @returns the person whom a file names. */
  settle({ accountId, displayName, active, ...zone }: PersonDraft): Person {
    const [only, ...more] = accountId === null ? (this.byName.get(comparable(displayName)) ?? []) : [];
    const known = only !== undefined && more.length === 0 ? only : personId(accountId ?? displayName);
    return { accountId: known, displayName, active, ...zone };
  }

  private note(displayName: string, accountId: string): void {
    const name = comparable(displayName);
    this.byName.set(name, (this.byName.get(name) ?? new Set()).add(accountId));
  }
}
