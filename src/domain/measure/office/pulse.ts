import type { KindValues } from '#domain/register/kinds/index';

/**
 * A light pulse of attitudes: one statement, five levels, asked every three months. It is a measure as all others, of
 * which the trend is looked at; nobody is rewarded on it.
 */
export const PULSE = {
  formula: 'mean',
  source: 'asked',
  shows: 'other',
  everyMonths: 3,
  wanted: 'up',
  counts: 'outcome',
  definition:
    'Colleagues who were asked how far this is so where they work: “What is best for the customer decides.” ' +
    'Five levels, from not at all to wholly. Read as a trend; nobody is rewarded on it.',
} as const satisfies Partial<KindValues<'measure'>>;
