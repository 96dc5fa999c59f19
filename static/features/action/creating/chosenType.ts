import * as z from 'zod/mini';
import { keep, kept } from '../../../host/browserStorage';
import type { Host } from '../../../host/context';
import type { NewIssueType } from '../../../host/creating/createForm';

const NAME = 'action-type';
const chosen = z.object({ id: z.string(), name: z.string() });

/** Keeps in this browser, for this site and person, of which type actions are; where it cannot, nothing is lost. */
export const keepType = (host: Host, { id, name }: NewIssueType): void => void keep(host, NAME, { id, name });

/**
 * @returns the type that an action begins with: the one chosen the last time, in another project the one of its name;
 *   else what Jira calls a task, else the first.
 */
export function firstType(host: Host, types: readonly NewIssueType[]): NewIssueType | null {
  const last = kept(host, NAME, chosen);
  return (
    types.find(({ id }) => id === last?.id) ??
    types.find(({ name }) => name === last?.name) ??
    types.find(({ name }) => name === 'Task') ??
    types[0] ??
    null
  );
}
