import * as z from 'zod/mini';
import { savedViews } from '#domain/portfolio/savedViews';
import { version } from '../fields';
import type { Procedures } from '../guards';

/** `version`: 0 where the person never saved a view. */
const viewsOutput = z.extend(savedViews, { version });

export const viewsProcedures = {
  /** The views of the ranking that the caller keeps. */
  'views.open': { guard: 'ownRecord', doors: ['viewer', 'admin'], input: z.strictObject({}), output: viewsOutput },
  /** Puts all of them in the place of those of that version. */
  'views.save': {
    guard: 'ownRecord',
    doors: ['viewer', 'admin'],
    input: z.strictObject({ ...savedViews.shape, version }),
    output: viewsOutput,
    conflict: viewsOutput,
  },
} as const satisfies Procedures;
