/** Epics as Jira's REST gives them, in project X (id 10000); issue ids from 20001. */
export function seedEpics(count: number): object[] {
  return Array.from({ length: count }, (_, i) => anIssue(i + 1, 'Epic'));
}

export function anIssue(number: number, type: string): object {
  return {
    id: String(20_000 + number),
    key: `X-${number}`,
    fields: {
      summary: `${type} number ${number}`,
      issuetype: { id: type === 'Epic' ? '6' : '7', name: type, subtask: false },
      project: { id: '10000', key: 'X', name: 'Example' },
      status: { id: '1', name: 'Open', statusCategory: { id: 2, key: 'new', name: 'To Do' } },
      created: '2026-10-01T09:00:00.000+0000',
      updated: '2026-10-01T09:00:00.000+0000',
    },
  };
}

export const idOf = (number: number): string => String(20_000 + number);
