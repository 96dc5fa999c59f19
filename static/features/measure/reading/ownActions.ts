import type { EntryView } from '#contract/register';
import { actionLabel } from '#domain/path/actionLabel';
import { isStep } from '#domain/path/steps';

type Measure = Pick<EntryView, 'id' | 'body'>;

/** Whether a measure is of a step of a path: then a room opens below its threshold, and what is done stands there. */
export const hasRoom = ({ body: { path, shows } }: Measure): boolean => typeof path === 'string' && isStep(shows);

/** @returns the label of the issues in which something is done about a measure that has no room. */
export const labelOf = ({ id }: Measure): string => actionLabel(id);
