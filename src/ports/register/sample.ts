import type { KindName } from '#domain/register/kinds/index';

/** Records of a kind are to be drawn into its sample, or left out of it: some were saved. */
export interface DrawMark {
  draws: KindName;
  at: string;
}

/** How far drawing came. */
export interface SampleState {
  draws: KindName;
  /** Counts the draws: of two at once one goes on. */
  version: number;
  /** When the last draw began. */
  at: string;
  /** How many were drawn or left out for good; null where they have to be counted first. */
  decided: number | null;
}

export interface SampleStore {
  readDrawMark(draws: KindName): Promise<DrawMark | undefined>;
  /** Sets a mark apart from any save. */
  putDrawMark(mark: DrawMark): Promise<void>;
  /** Takes a mark away, unless it was set anew since. */
  dropDrawMark(mark: DrawMark): Promise<void>;
  readSample(draws: KindName): Promise<SampleState | undefined>;
  /** Stores how far it came, if the stored one is of the version before. @returns false where it moved on. */
  putSample(state: SampleState): Promise<boolean>;
}
