import type { Issue, IssueLink } from './model';

/** A kind of link between two issues, with how it reads from either end. */
export interface LinkType {
  id: string;
  name: string;
  /** How the issue at which it ends reads it. */
  inward: string;
  /** How the issue from which it goes reads it. */
  outward: string;
}

/** Those that a new Jira has. */
export const LINK_TYPES: readonly LinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

export const linkTypeNamed = (name: string): LinkType | undefined =>
  LINK_TYPES.find((type) => type.name.toLowerCase() === name.toLowerCase());

/** @returns a link as the issue reads it that holds it. */
export function linkWords({ typeId, other }: IssueLink): string | undefined {
  return LINK_TYPES.find(({ id }) => id === typeId)?.[other];
}

/** @returns both ends of a new link: what the inward issue gets, and the outward one. */
export function linkedPair(id: string, type: LinkType, inward: Issue, outward: Issue): [Issue, Issue] {
  const link = { id, typeId: type.id };
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
