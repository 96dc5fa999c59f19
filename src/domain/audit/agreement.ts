import { FEWEST_ASKED, shareOf, type Share } from '#domain/measure/share';

/**
 * How far two judges of the same deliverables agree. The first look is a row, the second a column.
 */
export type Table = readonly (readonly number[])[];

/** The share on which both agree, with its interval; the coefficients are null where they are not shown. */
export type Agreement = Share & {
  /** Gwet's AC1, at most 1: agreement beyond chance, that holds also where nearly all are of one class. */
  ac1: number | null;
  /** Cohen's kappa, at most 1; it misleads where nearly all are of one class. Null where chance alone agrees fully. */
  kappa: number | null;
};

/** @returns how often each class of the first look met each of the second. */
export function tableOf<Class>(
  classes: readonly Class[],
  looks: readonly { first: Class; second: Class }[],
): number[][] {
  return classes.map((row) =>
    classes.map((column) => looks.filter(({ first, second }) => first === row && second === column).length),
  );
}

const isSquare = (table: Table): boolean => table.every((row) => row.length === table.length);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * Agreement, Gwet's AC1 and Cohen's kappa. Fewer than five looks are too few to say, and have no coefficient. A table
 * that is not square, or whose counts are not whole, is refused.
 *
 * K. L. Gwet, Computing inter-rater reliability and its variance in the presence of high agreement, British Journal of
 * Mathematical and Statistical Psychology 61 (2008), 29–48. J. Cohen, A coefficient of agreement for nominal scales,
 * Educational and Psychological Measurement 20 (1960), 37–46.
 *
 * @param table square, its size the number of classes on offer, also of those that nobody chose.
 */
export function agreementOf(table: Table): Agreement {
  const n = sum(table.map(sum));
  const x = sum(table.map((row, at) => row[at] ?? 0));
  const none = { ac1: null, kappa: null };
  const isCount = table.flat().every((one) => Number.isSafeInteger(one) && one >= 0);
  if (!isSquare(table) || !isCount) return { state: 'refused', x, n, ...none };
  const share = shareOf({ x, n, source: 'asked' });
  return { ...share, ...(n < FEWEST_ASKED ? none : coefficientsOf(table, x / n, n)) };
}

function coefficientsOf(table: Table, p: number, n: number): Pick<Agreement, 'ac1' | 'kappa'> {
  const first = table.map((row) => sum(row) / n);
  const second = table.map((_, column) => sum(table.map((row) => row[column] ?? 0)) / n);
  const means = first.map((share, at) => (share + (second[at] ?? 0)) / 2);
  const classes = table.length;
  // With one class there is nothing to agree on.
  const byGwet = classes < 2 ? 1 : sum(means.map((mean) => mean * (1 - mean))) / (classes - 1);
  const byCohen = sum(first.map((share, at) => share * (second[at] ?? 0)));
  return { ac1: beyondChance(p, byGwet), kappa: beyondChance(p, byCohen) };
}

/** Shares that are closer to 1 differ from it only by how a sum of thirds is rounded. */
const HAIR = 1e-12;

const beyondChance = (p: number, chance: number): number | null =>
  chance > 1 - HAIR ? null : (p - chance) / (1 - chance);
