import * as z from 'zod/mini';
import { goLiveSchema } from '#domain/engagement/goLive/frozenGoLive';
import { entryId } from '#domain/register/entryId';
import { LINE_MAX } from '#kernel/lengths';
import { numericId } from '#kernel/scalars';
import { words } from '../fields';
import type { Procedures } from '../guards';
import { entryViewOf } from '../register';

const KEY_MAX = 100;

export const goLiveProcedures = {
  'goLive.freeze': {
    guard: 'seesIssue',
    about: 'issueId',
    doors: ['viewer', 'admin'],
    /**
     * On an issue panel the id comes from the context. The page is made by the server. `key`: words of the caller's
     * own, so that sent once more it is one page.
     */
    input: z.strictObject({ issueId: z.optional(numericId), title: words(LINE_MAX), key: z.optional(words(KEY_MAX)) }),
    output: z.object({ entry: entryViewOf('goLive') }),
  },
  'goLive.open': {
    guard: 'seesHome',
    about: 'id',
    doors: ['viewer', 'admin'],
    packed: true,
    input: z.strictObject({ id: entryId }),
    output: z.object({ entry: entryViewOf('goLive'), frozen: goLiveSchema }),
  },
} as const satisfies Procedures;
