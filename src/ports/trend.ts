import type { Tally } from '#domain/trend/tallyRecord';

export interface TallyStore {
  /** Stores tallies, each in the place of the one that its project has in the same month. */
  putTallies(tallies: readonly Tally[]): Promise<void>;
  /**
   * The tallies of a project between two days, both included, at most 100: one query. What cannot be read is left out.
   */
  listTallies(projectId: string, from: string, to: string): Promise<Tally[]>;
  /** Deletes all tallies of a project. Doing it again does nothing. */
  forgetTallies(projectId: string): Promise<void>;
}
