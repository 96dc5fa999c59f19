import * as z from 'zod/mini';
import { MOST_PLACES } from '#domain/portfolio/rank';
import { PROJECT_MAX } from '#domain/told/actions';
import { atLeast } from '#kernel/lengths';
import { text } from '#kernel/scalars';
import type { Procedures } from '../guards';

/** An epic that an answer cites: whoever reads it can open it. */
const cited = { key: z.string(), summary: z.string(), address: z.string() };

/** Epics of which nothing is told, since the caller owes an opinion on them: they are left out of all that is told. */
const owed = z.array(z.object(cited));

const ofProject = { project: z.optional(text(PROJECT_MAX).check(atLeast(1))) };

export const toldProcedures = {
  /**
   * What contests the line of the portfolio that the caller sees, or of one project by its key or name, in words. What
   * is told comes from what is stored, and only of epics that the caller's own search finds.
   */
  'portfolio.contested': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ ...ofProject, places: z.optional(z.int().check(z.gte(1), z.lte(MOST_PLACES))) }),
    output: z.object({
      sentence: z.string(),
      places: z.int(),
      rated: z.int(),
      /** Those that could fall out or get in, the best rank first. */
      epics: z.array(z.object({ ...cited, rank: z.string(), score: z.string(), side: z.string(), why: z.string() })),
      /** Of more that contest the line, only how many they are. */
      more: z.int(),
      owed,
    }),
  },
  /** Which stages of the journey are thin among the epics that the caller sees, or in one project, and why. */
  'coverage.thin': {
    guard: 'signedIn',
    doors: ['viewer', 'admin'],
    input: z.strictObject(ofProject),
    output: z.object({
      sentence: z.string(),
      rated: z.int(),
      stages: z.array(
        z.object({
          stage: z.string(),
          need: z.int(),
          supply: z.number(),
          harm: z.number(),
          why: z.array(z.string()),
          epics: z.array(z.object({ ...cited, impact: z.nullable(z.int()) })),
          more: z.int(),
        }),
      ),
      owed,
    }),
  },
} as const satisfies Procedures;
