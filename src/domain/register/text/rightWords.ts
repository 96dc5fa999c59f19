import type { EntryKind, Right } from '../kind';

const WHO: Readonly<Record<Right, (home: EntryKind['home']) => string>> = {
  browse: (home) => `those who may see the ${home}`,
  edit: (home) => (home === 'issue' ? 'those who may edit the issue' : 'those who may edit issues of the project'),
  author: () => 'its author',
  sponsor: () => 'the sponsor',
  decider: () => 'whoever is named to decide (where nobody else is, the sponsor)',
  office: () => 'the office',
  projectAdmin: () => 'the administrators of the project',
};

/** @param home where such records stand. @returns who may do something, in words; empty where nobody may. */
export const whoWords = (rights: readonly Right[], home: EntryKind['home']): string =>
  rights.map((right) => WHO[right](home)).join(', or ');
