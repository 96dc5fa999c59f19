import * as z from 'zod/mini';
import { WEIGHT_MAX } from '#domain/rating/criterion';
import type { Settings } from '#domain/settings/settings';
import { identifier } from '#kernel/scalars';
import { changesNothing, weighableCriteria, weightsOf, type Weights } from '#domain/settings/weights';
import type { OwnQuery } from '../page/routes';

/** A part of an address takes 500 characters; a long list of criteria goes on in the next part. */
const NAMES = ['weights', 'weights-b', 'weights-c', 'weights-d'] as const;
const LONGEST = 500;

const weight = z.pipe(
  z.string().check(z.regex(/^\d+(\.\d+)?(e-?\d+)?$/)),
  z.transform((written) => Math.min(Number(written), WEIGHT_MAX)),
);
const entry = z.tuple([identifier, weight]);

/** A weighting as an address tells it, with what of the address was left out or limited. */
export interface WrittenWeights {
  weights: Weights;
  /** Parts that name no criterion in use, or no weight; as they were written, shortened. */
  leftOut: string[];
}

/** @returns the weights in force, with those that the address names in their place. Anybody can write an address. */
export function readWeights(own: OwnQuery, settings: Settings): WrittenWeights {
  const now = weightsOf(settings);
  const written = NAMES.flatMap((name) => (own[name] ?? '').split(',')).filter((part) => part !== '');
  const read = written.map((part) => ({ part, entry: entry.safeParse(part.split(':')).data }));
  const known = read.flatMap(({ entry: one }) => (one && Object.hasOwn(now, one[0]) ? [one] : []));
  const leftOut = read
    .filter(({ entry: one }) => !one || !Object.hasOwn(now, one[0]))
    .map(({ part }) => part.slice(0, 40));
  return { weights: { ...now, ...Object.fromEntries(known) }, leftOut };
}

/**
 * @returns the parts of the address for a weighting; empty ones where it is as in the settings. All weights stand
 * there, so that a link means the same after the settings changed.
 */
export function writeWeights(settings: Settings, weights: Weights): Record<string, string> {
  const parts = changesNothing(settings, weights)
    ? []
    : weighableCriteria(settings).map(({ id }) => `${id}:${String(weights[id] ?? 0)}`);
  const chunks: string[] = [];
  for (const part of parts) {
    const last = chunks.at(-1);
    if (last !== undefined && last.length + part.length < LONGEST) chunks[chunks.length - 1] = `${last},${part}`;
    else chunks.push(part);
  }
  return Object.fromEntries(NAMES.map((name, at) => [name, chunks[at] ?? '']));
}

/** @returns what of an address is about weights, to tell one weighting from another. */
export const weightsWord = (own: OwnQuery): string => NAMES.map((name) => own[name] ?? '').join('|');
