import fc from 'fast-check';

/** How many hostile cases all tests of this folder try together; `npm run soak` asks for a million. */
const TOTAL = Number(process.env['HOSTILE_RUNS'] ?? 2000);
if (!Number.isInteger(TOTAL) || TOTAL < 1) throw new Error(`HOSTILE_RUNS is "${process.env['HOSTILE_RUNS']}". Give a whole number of cases.`);

/** The same cases in every run: what fails once fails again. A soak in parts gives each part a seed of its own. */
const SEED = Number(process.env['SEED'] ?? 20_261_101);

/** Says how many cases were tried, where somebody asked for a number of them. @throws Error with the smallest case that fails. */
function report(details: fc.RunDetails<unknown>): void {
  if (process.env['HOSTILE_RUNS'] !== undefined) process.stdout.write(`${details.numRuns} hostile cases of seed ${details.seed}: ${expect.getState().currentTestName ?? ''}\n`);
  if (details.failed) throw new Error(fc.defaultReportMessage(details));
}

/** @returns the settings of one property with its part of all cases, 0 to 1. */
export const hostileRuns = (part: number): fc.Parameters<unknown> => ({ numRuns: Math.max(1, Math.round(TOTAL * part)), seed: SEED, endOnFailure: TOTAL > 10_000, reporter: report });

/** Time for a test that tries this part of all cases, in milliseconds: a case that hangs ends here. */
export const timeFor = (part: number): number => 60_000 + Math.round(TOTAL * part) * 100;
