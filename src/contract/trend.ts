import * as z from 'zod/mini';
import { month, monthsLater } from '#domain/trend/month';
import { trendSchema } from '#domain/trend/trend';
import { atLeast, atMost } from '#kernel/lengths';
import { numericId } from '#kernel/scalars';
import type { Procedures } from './guards';

/** Projects whose trend is read at once; a scope names no more. */
const MOST_TREND_PROJECTS = 50;
/** Three years, so that the months of a project are one page of the storage. */
const MOST_MONTHS = 36;

const trendInput = z
  .strictObject({
    projectIds: z.array(numericId).check(atLeast(1), atMost(MOST_TREND_PROJECTS)),
    from: month,
    to: month,
  })
  .check(z.refine(({ from, to }) => from <= to && to < monthsLater(from, MOST_MONTHS)));

export const trendProcedures = {
  /** Sums over epics that the viewer may not see each of: of a project, only to who may browse it. */
  'trend.read': {
    guard: 'browsesProjects',
    about: 'projectIds',
    doors: ['viewer', 'admin'],
    input: trendInput,
    output: trendSchema,
  },
} as const satisfies Procedures;
