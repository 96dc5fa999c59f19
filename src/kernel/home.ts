/**
 * What an issue is called as the home of records: who may browse it may see them, and with it they are deleted. Ids of
 * issues and of projects are both mere digits.
 */
export const issueHome = (issueId: string): string => `issue:${issueId}`;
