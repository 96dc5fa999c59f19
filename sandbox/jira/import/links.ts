import type { IssueDraft, LinkDraft } from './draft';
import { partOf, textOf } from './fieldValues';
import { issueKey } from './issueKey';

const ENDS = ['inward', 'outward'] as const;

/** @returns the keys of the issues that a list of links names; what is no link of Jira's is no link here. */
export function linkedKeysOf(links: unknown): Pick<IssueDraft, 'linkedKeys'> {
  const keys = eachEnd(links).map(({ key }) => key);
  return keys.length === 0 ? {} : { linkedKeys: [...new Set(keys)] };
}

/** @returns the links whose type is told, at least by its name. */
export function linksOf(links: unknown): LinkDraft[] {
  return eachEnd(links).flatMap(({ link, other, key }) => {
    const type = partOf(link, 'type');
    const name = textOf(type);
    if (typeof name !== 'string') return [];
    const [inward, outward] = ENDS.map((end) => textOf(partOf(type, end)));
    return [{ type: { name, ...(inward ? { inward } : {}), ...(outward ? { outward } : {}) }, other, key }];
  });
}

interface LinkEnd {
  link: unknown;
  other: LinkDraft['other'];
  key: string;
}

/** Some tools write the key in place of the issue. */
function eachEnd(links: unknown): LinkEnd[] {
  if (!Array.isArray(links)) return [];
  return links.flatMap((link) =>
    ENDS.flatMap((other) => {
      const end = partOf(link, `${other}Issue`);
      const key = issueKey(textOf(typeof end === 'string' ? end : partOf(end, 'key')) ?? '');
      return key === null ? [] : [{ link, other, key }];
    }),
  );
}
