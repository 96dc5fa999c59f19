import * as z from 'zod/mini';
import { MOST_OPTIONS } from '#domain/path/brief/briefOptions';
import { frozenSchema } from '#domain/path/brief/frozenBrief';
import { STEP_IDS } from '#domain/path/steps';
import { entryId } from '#domain/register/entryId';
import { atLeast, atMost, LINE_MAX } from '#kernel/lengths';
import { appointedId } from '#kernel/people';
import { words } from '../fields';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

const KEY_MAX = 100;

const option = z.strictObject({
  text: words(LINE_MAX),
  /** The step that it raises, and to how many per cent. */
  step: z.optional(z.enum(STEP_IDS)),
  to: z.optional(z.number().check(z.gte(0), z.lte(100))),
});

export const briefProcedures = {
  'brief.freeze': {
    guard: 'seesHome',
    about: 'path',
    doors: ['viewer', 'admin'],
    /** The page is made by the server. `key`: words of the caller's own, so that sent once more it is one brief. */
    input: z.strictObject({
      path: entryId,
      what: z.enum(['strategy', 'adoption']),
      title: words(LINE_MAX),
      sponsor: appointedId,
      options: z.array(option).check(atLeast(1), atMost(MOST_OPTIONS)),
      key: z.optional(words(KEY_MAX)),
    }),
    output: z.object({ entry: entryViewOf('brief') }),
  },
  'brief.open': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    packed: true,
    input: z.strictObject({ id: entryId }),
    /** Of the epics on the page those that the caller may browse now; `hiddenEpics` counts all others. */
    output: z.object({ entry: entryViewOf('brief'), frozen: frozenSchema }),
  },
} as const satisfies Procedures;
