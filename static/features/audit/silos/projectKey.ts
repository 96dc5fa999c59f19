/** @returns the key of the project of an issue: Jira tells no more of a linked issue. */
export const projectKeyOf = (issueKey: string): string => issueKey.slice(0, issueKey.lastIndexOf('-'));
