import { readinessOf, type Prepared } from '#domain/engagement/readiness';
import { warningsOf, type Engaged } from '#domain/engagement/warnings';
import { LIGHT_FACTS, type Facts } from '../facts';

/** What one kind knows of an engagement, as it is counted beside the rating of its epic. */

/** @returns the lights that are on, as they are counted, of what one kind knows: the others are off. */
export function lightsIn(known: Partial<Prepared>): Partial<Facts> {
  const there = { cohorts: [], sessions: [], dataStates: [], isConfirmed: false, ...known };
  const on = readinessOf(there).lights.flatMap((light) => (light.on && light.id !== 'leadership' ? [light.id] : []));
  return Object.fromEntries(on.map((id) => [LIGHT_FACTS[id], 'yes'] as const));
}

/** @returns the warnings that hold of what one kind knows, as they are counted. */
export function warningsAmong(known: Partial<Engaged>): Partial<Facts> {
  const warnings = warningsOf({ cohorts: [], held: [], dataStates: [], gaps: [], ...known });
  return Object.fromEntries(warnings.map(({ id }) => [id, 'yes'] as const));
}

const ENDING = 8;
/** @returns what tells a record from the others of its epic. */
export const endingOf = (id: string): string => id.slice(-ENDING);
