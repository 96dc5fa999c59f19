import type { Issue, LinkType } from '../../data/model';
import type { Site } from '../../data/site';
import { comparable } from '../../words/comparable';
import type { LinkDraft } from '../draft';

/** Links the issues of an import once all are there: both ends of an export tell of a link, and it is made once. */
export class ImportLinks {
  private readonly told: { from: string; link: LinkDraft }[] = [];
  private readonly types: Map<string, LinkType>;

  constructor(private readonly site: Site) {
    this.types = new Map(site.catalogue.linkTypes.map((type) => [comparable(type.name), type]));
  }

  note(from: string, links: readonly LinkDraft[]): void {
    for (const link of links) this.told.push({ from, link });
  }

  make(): void {
    for (const { from, link } of this.told) {
      const [one, other] = [this.site.issueByKey(from), this.site.issueByKey(link.key)];
      if (!one || !other || one.id === other.id) continue;
      const [inward, outward]: [Issue, Issue] = link.other === 'outward' ? [one, other] : [other, one];
      this.site.linkIssues(this.typeOf(link.type), inward, outward);
    }
  }

  /** A type is known by its name; one that nobody describes reads from both ends as it is called. */
  private typeOf({ name, inward = name, outward = name }: LinkDraft['type']): LinkType {
    const known = this.types.get(comparable(name));
    if (known) return known;
    const highest = Math.max(...[...this.types.values()].map(({ id }) => Number(id)));
    const type = { id: String(highest + 1), name, inward, outward };
    this.types.set(comparable(name), type);
    return type;
  }
}
