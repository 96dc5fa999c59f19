import { AppError } from '#contract/errors';
import { readHomeName } from '#kernel/home';
import type { Check } from './access';
import { signedIn } from './issueGuards';

const NOT_FOUND = {
  issue: 'This issue does not exist, or you may not see it.',
  project: 'This project does not exist, or you may not see it.',
};

/**
 * Checks the issue or the project that records belong to. The id of a record names it, so nothing is read before, and
 * a record that is hidden costs the same calls as one that is not there.
 * @throws AppError `notFound` when the caller does not see the home, whether it exists or not.
 */
export const seesHome: Check<'seesHome'> = async (caller, named, tools) => {
  const access = await signedIn(caller, named, tools);
  const home = readHomeName(named[0] ?? '');
  const { browse, ...rights } = await tools.viewerJira.homeRights(home);
  if (!browse) throw new AppError('notFound', 'issueId' in home ? NOT_FOUND.issue : NOT_FOUND.project);
  const { id, typeName, projectId } = caller.issue ?? {};
  const told = 'issueId' in home && id === home.issueId && typeName && projectId ? { typeName, projectId } : undefined;
  return { ...access, home, rights, ...(told ? { facts: told } : {}) };
};

/** Who names no home asks across all: what they see of them is asked record by record, at once for a page. */
export const seesNamedHome: Check<'seesNamedHome'> = (caller, named, tools) =>
  named.length === 0 ? signedIn(caller, named, tools) : seesHome(caller, named, tools);
