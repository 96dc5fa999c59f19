import { splitOrderBy, staysInParentheses } from '#domain/portfolio/orderBy';
import { keysJql, type Scope } from '#domain/portfolio/portfolioQuery';
import type { Host } from '../../host/context';

/** What an action of Jira is about: the issues in words, and as a scope. */
export interface Chosen {
  scope: Scope;
  /** How many issues were selected; null where none was. */
  selected: number | null;
  words: string;
}

/** As Jira writes the key of an issue. */
const KEY = /^[A-Za-z][A-Za-z0-9_]+-[0-9]+$/;

/**
 * What the context of an action tells. Issues that were selected go first; without any it is what was searched for, or
 * the project whose board or backlog it is. @returns null where it tells none of these.
 */
export function chosenIssues({ extension }: Pick<Host, 'extension'>): Chosen | null {
  const keys = (extension.issueKeys ?? []).filter((key) => KEY.test(key));
  if (keys.length > 0)
    return { scope: { kind: 'filter', jql: keysJql(keys) }, selected: keys.length, words: selectedWords(keys.length) };
  const { project, jql } = extension;
  if (project)
    return {
      scope: { kind: 'projects', projectIds: [project.id] },
      selected: null,
      words: `Epics of ${project.key}`,
    };
  const { filter } = splitOrderBy(jql ?? '');
  if (jql === undefined || !staysInParentheses(filter)) return null;
  return {
    scope: filter === '' ? { kind: 'all' } : { kind: 'filter', jql: filter },
    selected: null,
    words: 'All epics that the search finds',
  };
}

const selectedWords = (n: number): string => (n === 1 ? 'The selected issue' : `${n} selected issues`);
