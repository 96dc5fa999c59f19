import fc from 'fast-check';

/** How many hostile cases all tests of this folder try together; `npm run soak` asks for a million. */
const TOTAL = Number(process.env['HOSTILE_RUNS'] ?? 2000);
if (!Number.isInteger(TOTAL) || TOTAL < 1) {
  throw new Error(`HOSTILE_RUNS is "${process.env['HOSTILE_RUNS']}". Give a whole number of cases.`);
}

/** The same cases in every run: what fails once fails again. A soak in parts gives each part a seed of its own. */
const SEED = Number(process.env['SEED'] ?? 20_261_101);

/** Cases are made in slices, so that a soak of a million does not hold them all at once. */
const SLICE = 1000;
const MOST_SHOWN = 1500;

interface Failure {
  times: number;
  message: string;
  smallest: string;
}

interface Trial<T> {
  /** What is tried before the generated cases, for instance every shape once. */
  first?: readonly T[];
  /** A word for the kind of a case: the same failure of two kinds is told twice. */
  kindOf?: (one: T) => string;
}

/**
 * Tries a part, 0 to 1, of all cases, each of them whatever fails before it.
 * @returns how many were tried.
 * @throws Error that tells each distinct failure (the same line of the test, for the same kind of case) once, with how
 * often and its smallest case.
 */
export async function tryCases<T>(
  cases: fc.Arbitrary<T>,
  part: number,
  check: (one: T) => void | Promise<void>,
  { first = [], kindOf = () => '' }: Trial<T> = {},
): Promise<number> {
  const failures = new Map<string, Failure>();
  const tryOne = async (one: T): Promise<void> => {
    try {
      await check(one);
    } catch (error) {
      note(failures, kindOf(one), error, one);
    }
  };
  for (const one of first) await tryOne(one);
  // Every procedure brings shapes of its own: a quarter of the part is generated, however many they are.
  const generated = Math.max(1, Math.round((TOTAL * part) / 4), Math.round(TOTAL * part) - first.length);
  for (let made = 0; made < generated; made += SLICE) {
    for (const one of fc.sample(cases, { numRuns: Math.min(SLICE, generated - made), seed: SEED + made }))
      await tryOne(one);
  }
  const tried = first.length + generated;
  if (process.env['HOSTILE_RUNS'] !== undefined) {
    process.stdout.write(`${tried} hostile cases of seed ${SEED}: ${expect.getState().currentTestName ?? ''}\n`);
  }
  if (failures.size > 0) throw new Error(told(failures, tried));
  return tried;
}

function note(failures: Map<string, Failure>, kind: string, thrown: unknown, one: unknown): void {
  const error = thrown instanceof Error ? thrown : new Error(String(thrown));
  const where =
    /\(?([^\s(]+\.tsx?:\d+):\d+\)?/.exec(
      error.stack?.split('\n').find((line) => line.includes('.test.ts')) ?? '',
    )?.[1] ?? error.name;
  const signature = `${kind} ${where}`;
  const written = JSON.stringify(one) ?? String(one);
  const known = failures.get(signature);
  const smallest = known && known.smallest.length <= written.length ? known.smallest : written;
  failures.set(signature, { times: (known?.times ?? 0) + 1, message: known?.message ?? error.message, smallest });
}

function told(failures: ReadonlyMap<string, Failure>, tried: number): string {
  const each = [...failures].map(
    ([signature, { times, message, smallest }]) =>
      `${signature}: ${times} times\n${message}\nfor example: ${smallest.slice(0, MOST_SHOWN)}`,
  );
  return `${failures.size} distinct failures in ${tried} cases of seed ${SEED}:\n\n${each.join('\n\n')}`;
}

/** Time for a test that tries this part of all cases, in milliseconds: a case that hangs ends here. */
export const timeFor = (part: number): number => 60_000 + Math.round(TOTAL * part) * 100;
