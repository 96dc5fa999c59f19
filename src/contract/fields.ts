import * as z from 'zod/mini';
import { atLeast } from '#kernel/lengths';
import { text } from '#kernel/scalars';

/** The version of something stored; 0 is what was never saved. */
export const version = z.int().check(z.gte(0), z.lte(2_147_483_647));

/** Words that someone wrote, one at least. */
export const words = (most: number) => text(most).check(z.trim(), atLeast(1));
