import * as z from 'zod/mini';
import { numericId } from './scalars';

/**
 * What an issue is called as the home of records: who may browse it may see them, and with it they are deleted. Ids of
 * issues and of projects are both mere digits.
 */
export const issueHome = (issueId: string): string => `issue:${issueId}`;

/** An issue or a project that records belong to. */
export const homeSchema = z.union([z.strictObject({ issueId: numericId }), z.strictObject({ projectId: numericId })]);
export type Home = z.infer<typeof homeSchema>;

/** @returns what a home is called in storage. */
export const homeName = (home: Home): string =>
  'issueId' in home ? issueHome(home.issueId) : `project:${home.projectId}`;

/** @returns the home that a name stands for. @throws Error for what is no name of a home. */
export function readHomeName(name: string): Home {
  const [kind, id = ''] = name.split(':');
  return homeSchema.parse(kind === 'issue' ? { issueId: id } : { projectId: id });
}
