import * as z from 'zod/mini';
import { keep, kept } from '../../../host/browserStorage';
import type { Host } from '../../../host/context';
import type { NewIssueType } from '../../../host/creating/createForm';

/** What is created: each is of a type of its own, which is chosen once. */
export type Created = 'action' | 'gap';

const typeKey = (what: Created): string => `${what}-type`;
const type = z.object({ id: z.string(), name: z.string() });

/** Keeps in this browser, for this site and person, of which type these are; where it cannot, nothing is lost. */
export const keepType = (host: Host, what: Created, { id, name }: NewIssueType): void =>
  void keep(host, typeKey(what), { id, name });

/**
 * @returns the type that one begins with: the one chosen the last time, in another project the one of its name; else
 *   what Jira calls a task, or a bug for a gap, else the first.
 */
export function firstType(host: Host, what: Created, types: readonly NewIssueType[]): NewIssueType | null {
  const last = kept(host, typeKey(what), type);
  return (
    types.find(({ id }) => id === last?.id) ??
    types.find(({ name }) => name === last?.name) ??
    types.find(({ name }) => name === USUAL[what]) ??
    types[0] ??
    null
  );
}

const USUAL: Readonly<Record<Created, string>> = { action: 'Task', gap: 'Bug' };

const projectKey = (what: Created, home: string): string => `${what}-project:${home}`;
const projectId = z.string().check(z.regex(/^[0-9]{1,15}$/));

/** Keeps in which project those of a home are created. @param home id of the project that they are about. */
export const keepProject = (host: Host, what: Created, home: string, chosen: string): void =>
  void keep(host, projectKey(what, home), chosen);

/** @returns the project chosen the last time; else the home itself. */
export const firstProject = (host: Host, what: Created, home: string): string =>
  kept(host, projectKey(what, home), projectId) ?? home;
