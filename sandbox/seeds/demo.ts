import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { changesSchema } from '#domain/rating/assessment';
import type { Tally } from '#domain/trend/tallyRecord';
import { monthOf, monthsLater } from '#domain/trend/month';
import { sumsSchema } from '#domain/trend/sums';

const FOLDER = join(__dirname, 'demo');

/** The demo portfolio: a telecom going digital. Give them to `importFiles(demoFiles.issues, demoFiles.permissions)`. */
export const demoFiles = {
  issues: ['mobile', 'care', 'network', 'business'].map((project) => join(FOLDER, `${project}.ndjson`)),
  permissions: join(FOLDER, 'permissions.json'),
  ratings: join(FOLDER, 'ratings.json'),
  tallies: join(FOLDER, 'tallies.json'),
} as const;

const ratingsSchema = z.array(z.strictObject({ issue: z.string(), by: z.string(), changes: changesSchema }));

/** One save of the demo: who changed what on which issue (by key). Several on one issue are saved in this order. */
export type DemoRating = z.infer<typeof ratingsSchema>[number];

/**
 * @returns the ratings of the demo portfolio, to be saved by calling the app's own `assessment.save` as that person.
 */
export function loadDemoRatings(): DemoRating[] {
  return ratingsSchema.parse(JSON.parse(readFileSync(demoFiles.ratings, 'utf8')));
}

const talliesSchema = z.array(
  z.strictObject({ monthsAgo: z.int().check(z.gte(1)), projectId: z.string(), epics: z.int(), sums: sumsSchema }),
);

/** @returns what the nights of the months before would have left. @param now ISO 8601 in UTC. */
export function loadDemoTallies(now: string): Tally[] {
  const stored = talliesSchema.parse(JSON.parse(readFileSync(demoFiles.tallies, 'utf8')));
  return stored.map(({ monthsAgo, ...tally }) => ({ ...tally, day: `${monthsLater(monthOf(now), -monthsAgo)}-28` }));
}
