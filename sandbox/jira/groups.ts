/** A group of people, as Jira knows it: found by its id, for its name may change. */
export interface Group {
  groupId: string;
  name: string;
  /** Account ids. */
  members: readonly string[];
}

/** The groups of the local Jira; the outsider is in none. */
export const GROUPS: readonly Group[] = [
  { groupId: '1a6e1bd0-0f53-4a2c-9d5c-3c1f7c0b0001', name: 'jira-administrators', members: ['admin'] },
  { groupId: '1a6e1bd0-0f53-4a2c-9d5c-3c1f7c0b0002', name: 'portfolio-board', members: ['board-member', 'admin'] },
  { groupId: '1a6e1bd0-0f53-4a2c-9d5c-3c1f7c0b0003', name: 'project-managers', members: ['project-manager'] },
  { groupId: '1a6e1bd0-0f53-4a2c-9d5c-3c1f7c0b0004', name: 'customer-support', members: ['support-colleague'] },
  {
    groupId: '1a6e1bd0-0f53-4a2c-9d5c-3c1f7c0b0005',
    name: 'customer-office',
    members: ['admin', 'dana-okafor', 'mei-castell', 'tomas-brandt', 'zofia-lis'],
  },
];
