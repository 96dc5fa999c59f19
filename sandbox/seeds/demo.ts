import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { changesSchema } from '../../src/domain/assessment';

const FOLDER = join(__dirname, 'demo');

/** The demo portfolio: a telecom going digital. Give them to `importFiles(demoFiles.issues, demoFiles.permissions)`. */
export const demoFiles = {
  issues: ['mobile', 'care', 'network', 'business'].map((project) => join(FOLDER, `${project}.ndjson`)),
  permissions: join(FOLDER, 'permissions.json'),
  ratings: join(FOLDER, 'ratings.json'),
} as const;

const ratingsSchema = z.array(z.strictObject({ issue: z.string(), by: z.string(), changes: changesSchema }));

/** One save of the demo: who changed what on which issue (by key). Several on one issue are saved in this order. */
export type DemoRating = z.infer<typeof ratingsSchema>[number];

/** @returns the ratings of the demo portfolio, to be saved by calling the app's own `assessment.save` as that person. */
export function loadDemoRatings(): DemoRating[] {
  return ratingsSchema.parse(JSON.parse(readFileSync(demoFiles.ratings, 'utf8')));
}
