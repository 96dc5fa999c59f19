import { StartError } from '../../startError';

/** @returns that the local Jira would have to guess what a module of the manifest means, and where. */
export function moduleProblem(
  key: string,
  problem: { path: readonly PropertyKey[]; message: string } | undefined,
): StartError {
  const where = problem?.path.map(String).join('.') ?? '';
  return new StartError(`The local Jira does not model the module ${key}: ${where} ${problem?.message ?? ''}`.trim());
}
