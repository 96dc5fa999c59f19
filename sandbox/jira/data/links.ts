import type { Issue, IssueLink, LinkType } from './model';

/** Those that a new Jira has. */
export const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** @returns what kind of link it is. */
export const typeOfLink = ({ typeId, type }: IssueLink): LinkType | undefined =>
  type ?? LINK_TYPES.find(({ id }) => id === typeId);

/** @returns a link as the issue reads it that holds it. */
export const linkWords = (link: IssueLink): string | undefined => typeOfLink(link)?.[link.other];

/** @returns both ends of a new link: what the inward issue gets, and the outward one. */
export function linkedPair(id: string, type: LinkType, inward: Issue, outward: Issue): [Issue, Issue] {
  const own = LINK_TYPES.includes(type) ? {} : { type };
  const link = { id, typeId: type.id, ...own };
  return [
    withLink(inward, { ...link, other: 'outward', key: outward.key }),
    withLink(outward, { ...link, other: 'inward', key: inward.key }),
  ];
}

const withLink = (issue: Issue, link: IssueLink): Issue => ({
  ...issue,
  links: [...(issue.links ?? []), link],
  linkedKeys: [...new Set([...(issue.linkedKeys ?? []), link.key])],
});
