/** The standing of a path is to be worked out anew: after a save of it, or of a measure of one. */
export interface StandMark {
  /** The record that was saved, or under which one was: a path, or a measure of one. */
  subject: string;
  at: string;
}

export interface StandMarkStore {
  /** At most 100 marks from before a time, the oldest first. */
  listStandMarks(before: string): Promise<StandMark[]>;
  readStandMark(subject: string): Promise<StandMark | undefined>;
  /** Sets marks apart from any save, at most 25 at once. */
  putStandMarks(marks: readonly StandMark[]): Promise<void>;
  /** Takes a mark away, unless it was set anew since. */
  dropStandMark(mark: StandMark): Promise<void>;
}
