import type { Site } from '../../data/site';
import type { IssueDraft } from '../draft';
import { levelOfName } from '../../words/types';

/** Finds the parent of each draft, whichever way its file tells it. */
export class Parents {
  /** Ids belong to a site: those of two sites may be the same. */
  private readonly keysById = new Map<string, string>();
  private readonly epicLinkFields: ReadonlySet<string>;

  constructor(
    private readonly site: Site,
    drafts: readonly IssueDraft[],
  ) {
    for (const { id, key, site: from } of drafts) if (id !== null) this.keysById.set(`${from} ${id}`, key);
    this.epicLinkFields = findEpicLinkFields(site, drafts);
  }

  /** @returns the key of the parent or epic, or null. The parent may not be among the issues. */
  keyOf({ parent, site: from }: IssueDraft): string | null {
    if (parent.key !== null) return parent.key;
    const byId =
      parent.id === null ? undefined : (this.keysById.get(`${from} ${parent.id}`) ?? this.site.issue(parent.id)?.key);
    if (byId !== undefined) return byId;
    const link = Object.entries(parent.keysInFields).find(([field]) => this.epicLinkFields.has(field));
    return link?.[1] ?? null;
  }
}

/**
 * The number of the custom field "Epic Link" differs from site to site and answers do not name it. It is the one whose
 * keys, where they are known, mostly name epics.
 */
function findEpicLinkFields(site: Site, drafts: readonly IssueDraft[]): ReadonlySet<string> {
  const levels = new Map(
    drafts.map(({ key, issueType }) => [key, issueType.hierarchyLevel ?? levelOfName(issueType.name)]),
  );
  const counts = new Map<string, { known: number; epics: number }>();
  for (const { parent } of drafts) {
    for (const [field, key] of Object.entries(parent.keysInFields)) {
      const level = levels.get(key) ?? site.issueByKey(key)?.issueType.hierarchyLevel;
      if (level === undefined) continue;
      const count = counts.get(field) ?? { known: 0, epics: 0 };
      counts.set(field, { known: count.known + 1, epics: count.epics + (level === 1 ? 1 : 0) });
    }
  }
  return new Set([...counts].filter(([, { known, epics }]) => epics * 2 > known).map(([field]) => field));
}
