/** How far those who spoke of one epic agree. Their opinions never enter its score by themselves. */
export interface Agreement {
  n: number;
  /** Null where nobody spoke. */
  mean: number | null;
  /** 1: all say the same; 0: half say +3 and half -3. Null below two opinions. */
  agreement: number | null;
  /** Somebody says that customers gain, somebody that they lose. Two equal means can hide it. */
  conflict: boolean;
}

/** The largest standard deviation of numbers from -3 to +3. */
const WIDEST = 3;

/** @param impacts each -3 to +3. */
export function agreementOf(impacts: readonly number[]): Agreement {
  const n = impacts.length;
  if (n === 0) return { n, mean: null, agreement: null, conflict: false };
  const mean = impacts.reduce((sum, impact) => sum + impact, 0) / n;
  const variance = impacts.reduce((sum, impact) => sum + (impact - mean) ** 2, 0) / n;
  const conflict = impacts.some((impact) => impact >= 1) && impacts.some((impact) => impact <= -1);
  return { n, mean, agreement: n === 1 ? null : 1 - Math.sqrt(variance) / WIDEST, conflict };
}
