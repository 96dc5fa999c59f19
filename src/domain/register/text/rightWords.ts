import type { Right } from '../kind';

const WHO: Readonly<Record<Right, string>> = {
  browse: 'those who may see the issue',
  edit: 'those who may edit the issue',
  author: 'its author, while it is not answered',
  sponsor: 'the sponsor',
  office: 'the office',
  projectAdmin: 'the administrators of the project',
};

/** @returns who may do something, in words; empty where nobody may. */
export const whoWords = (rights: readonly Right[]): string => rights.map((right) => WHO[right]).join(', or ');
