import * as z from 'zod/mini';
import { failureSentence } from '../failureSentence';
import { jiraRequest } from '../jiraRequest';

const linkTypes = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
});

const NO_TYPE = 'This Jira has no kind of link that reads the same from both sides. Link the issue in Jira by hand.';
const NOT_LINKED = 'Jira did not link them. Link the issue in Jira by hand.';

/** A link that says of neither issue that it causes or blocks the other. */
async function relatingType(): Promise<string | null> {
  const { issueLinkTypes } = linkTypes.parse(await jiraRequest('GET', '/rest/api/3/issueLinkType'));
  const even = issueLinkTypes.filter(({ inward, outward }) => inward === outward);
  return (even.find(({ name }) => name === 'Relates') ?? even[0])?.id ?? null;
}

/** @returns a sentence for each that could not be linked, with its key. */
type LinkAll = (key: string, others: readonly string[]) => Promise<string[]>;

/**
 * @returns what links an issue with others, as the viewer. Jira keeps a link that is there already as one, and is asked
 *   once for all of them which kinds of link there are.
 */
export function linking(): LinkAll {
  let told: Promise<string | null> | null = null;
  const typeOfLink = (): Promise<string | null> => (told ??= relatingType());
  return (key, others) => linkAll(key, others, typeOfLink);
}

async function linkAll(
  key: string,
  others: readonly string[],
  typeOfLink: () => Promise<string | null>,
): Promise<string[]> {
  if (others.length === 0) return [];
  try {
    const type = await typeOfLink();
    if (type === null) return [NO_TYPE];
    const problems: string[] = [];
    for (const other of others) problems.push(...(await link(type, key, other)));
    return problems;
  } catch (error) {
    return [failureSentence(error, NOT_LINKED)];
  }
}

async function link(type: string, key: string, other: string): Promise<string[]> {
  const body = { type: { id: type }, inwardIssue: { key: other }, outwardIssue: { key } };
  try {
    await jiraRequest('POST', '/rest/api/3/issueLink', body);
    return [];
  } catch (error) {
    return [`Not linked with ${other}: ${failureSentence(error, NOT_LINKED)}`];
  }
}
