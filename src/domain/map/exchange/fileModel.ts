/** What a file of another tool says, before anything is made of it. */
export interface FileModel {
  /** How the file calls itself; null where it does not. */
  name: string | null;
  things: readonly FileThing[];
  ties: readonly FileTie[];
}

/** One thing of the file: an element of an architecture model, a moment or touchpoint of a journey map. */
export interface FileThing {
  /** Always the same for the same thing of the same file, so that nothing is made of it twice. */
  key: string;
  /** What the file calls its kind. */
  type: string;
  name: string;
  note: string | null;
  /** Of a moment of a journey map: the column that it stands in, and how happy customers are there. */
  column?: string;
  happiness?: Happiness | null;
}

/** From 0 to 100, at best and at worst. */
export interface Happiness {
  best: number;
  worst: number;
}

/** What joins two things of the file, in the direction that it has there. */
export interface FileTie {
  type: string;
  from: string;
  to: string;
}

/** So much is read of one file. */
export const MOST_THINGS = 10_000;
export const MOST_TIES = 40_000;
