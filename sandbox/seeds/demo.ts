import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { DECISIONS } from '#domain/board/decision';
import { changesSchema } from '#domain/rating/assessment';
import type { Tally } from '#domain/trend/tallyRecord';
import { monthOf, monthsLater } from '#domain/trend/month';
import { officeSchema } from '#domain/ladder/officeSums';
import { sumsSchema } from '#domain/trend/sums';
import { loadDemoLooks, loadDemoSettings, type DemoLook, type DemoSettings, type DemoTalk } from './demoAudit';
import {
  loadDemoBriefs,
  loadDemoGoLives,
  type DemoBrief,
  type DemoBriefDecision,
  type DemoGoLive,
  type DemoGoLiveDecision,
} from './demoBriefs';
import { loadDemoReadings, type DemoReadings } from './demoReadings';
import {
  loadDemoEntries,
  loadDemoOpinions,
  moment,
  type DemoAnswer,
  type DemoEntry,
  type DemoOpinion,
} from './demoRegisters';

const FOLDER = join(__dirname, 'demo');

/** The demo portfolio: a telecom going digital. Give them to `importFiles(demoFiles.issues, demoFiles.permissions)`. */
export const demoFiles = {
  issues: ['mobile', 'care', 'network', 'business'].map((project) => join(FOLDER, `${project}.ndjson`)),
  permissions: join(FOLDER, 'permissions.json'),
  ratings: join(FOLDER, 'ratings.json'),
  boards: join(FOLDER, 'boards.json'),
  tallies: join(FOLDER, 'tallies.json'),
} as const;

const ratingsSchema = z.array(z.strictObject({ issue: z.string(), by: z.string(), ...moment, changes: changesSchema }));

const decisionSchema = z.strictObject({
  issue: z.string(),
  by: z.string(),
  decision: z.enum(DECISIONS),
  reason: z.nullable(z.string()),
});
const boardsSchema = z.array(
  z.strictObject({
    title: z.string(),
    scope: z.string(),
    by: z.string(),
    ...moment,
    places: z.int(),
    decisions: z.array(decisionSchema),
  }),
);

/** One save of the demo: who changed what on which issue (by key). Several on one issue are saved in this order. */
export type DemoRating = z.infer<typeof ratingsSchema>[number];
export type DemoBoard = Omit<z.infer<typeof boardsSchema>[number], 'decisions'>;
/** What was decided about an epic on the board with this title, on the day of the board. */
export type DemoDecision = z.infer<typeof decisionSchema> & Pick<DemoBoard, 'daysAgo' | 'at'> & { board: string };

/** Something that a person of the demo did. */
export type DemoStep =
  | ({ kind: 'rating' } & DemoRating)
  | ({ kind: 'board' } & DemoBoard)
  | ({ kind: 'decision' } & DemoDecision)
  | ({ kind: 'opinion' } & DemoOpinion)
  | ({ kind: 'entry' } & DemoEntry)
  | ({ kind: 'answer' } & DemoAnswer)
  | ({ kind: 'readings' } & DemoReadings)
  | ({ kind: 'brief' } & DemoBrief)
  | ({ kind: 'briefDecision' } & DemoBriefDecision)
  | ({ kind: 'goLive' } & DemoGoLive)
  | ({ kind: 'goLiveDecision' } & DemoGoLiveDecision)
  | ({ kind: 'settings' } & DemoSettings)
  | ({ kind: 'look' } & DemoLook)
  | ({ kind: 'talk' } & DemoTalk);

/**
 * @returns the ratings of the demo portfolio, to be saved by calling the app's own `assessment.save` as that person.
 */
export function loadDemoRatings(): DemoRating[] {
  return ratingsSchema.parse(JSON.parse(readFileSync(demoFiles.ratings, 'utf8')));
}

/** @returns all that the people of the demo did, oldest first. */
export function loadDemoHistory(): DemoStep[] {
  const boards = boardsSchema.parse(JSON.parse(readFileSync(demoFiles.boards, 'utf8')));
  const steps: DemoStep[] = [
    ...loadDemoRatings().map((rating) => ({ kind: 'rating' as const, ...rating })),
    ...boards.flatMap(({ decisions, ...board }): DemoStep[] => [
      { kind: 'board', ...board },
      ...decisions.map((one) => {
        const { daysAgo, at, title } = board;
        return { kind: 'decision' as const, ...one, daysAgo, at, board: title };
      }),
    ]),
    ...loadDemoOpinions().map((opinion) => ({ kind: 'opinion' as const, ...opinion })),
    ...loadDemoEntries().flatMap(({ entry, answer }): DemoStep[] => [
      { kind: 'entry', ...entry },
      ...(answer ? [{ kind: 'answer' as const, ...answer }] : []),
    ]),
    ...loadDemoBriefs().flatMap(({ brief, decision }): DemoStep[] => [
      { kind: 'brief', ...brief },
      ...(decision ? [{ kind: 'briefDecision' as const, ...decision }] : []),
    ]),
    ...loadDemoGoLives().flatMap(({ page, decision }): DemoStep[] => [
      { kind: 'goLive', ...page },
      ...(decision ? [{ kind: 'goLiveDecision' as const, ...decision }] : []),
    ]),
    ...loadDemoReadings().map((month) => ({ kind: 'readings' as const, ...month })),
    { kind: 'settings', ...loadDemoSettings() },
    ...loadDemoLooks().flatMap(({ look, talk }): DemoStep[] => [
      { kind: 'look', ...look },
      ...(talk ? [{ kind: 'talk' as const, ...talk }] : []),
    ]),
  ];
  // What was done at the same time stays in its order.
  return steps.sort((a, b) => b.daysAgo - a.daysAgo || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

const talliesSchema = z.array(
  z.strictObject({
    monthsAgo: z.int().check(z.gte(1)),
    projectId: z.string(),
    epics: z.int(),
    sums: sumsSchema,
    office: officeSchema,
  }),
);

/** @returns what the nights of the months before would have left. @param now ISO 8601 in UTC. */
export function loadDemoTallies(now: string): Tally[] {
  const stored = talliesSchema.parse(JSON.parse(readFileSync(demoFiles.tallies, 'utf8')));
  return stored.map(({ monthsAgo, ...tally }) => ({ ...tally, day: `${monthsLater(monthOf(now), -monthsAgo)}-28` }));
}
