import { openStages } from '#domain/journey/journey';
import { path } from '#domain/register/kinds/path/path';
import { segmentsOf } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import { stageName } from '../../rating/answers/words';
import type { OwnQuery } from '../../portfolio/page/routes';
import type { ListedPath } from './listedPath';

/** Which paths are shown, as the address says; null is all. */
export interface PathFilter {
  stage: string | null;
  segment: string | null;
  phase: string | null;
  query: string;
  byExperience: boolean;
}

export const PHASES = Object.entries(path.statuses).map(([id, label]) => ({ id, label }));

/** @returns what the address asks for, as far as it is one of the choices. */
export function readFilter(own: OwnQuery, settings: Settings): PathFilter {
  const one = (value: string | undefined, of: readonly { id: string }[]): string | null =>
    of.some(({ id }) => id === value) ? (value ?? null) : null;
  return {
    stage: one(own['stage'], openStages(settings.journeys)),
    segment: one(own['segment'], segmentsOf(settings)),
    phase: one(own['phase'], PHASES),
    query: own['find'] ?? '',
    byExperience: own['group'] === 'experience',
  };
}

export function isShown({ values, phase }: ListedPath, filter: PathFilter, settings: Settings): boolean {
  const { stage, segment } = filter;
  if (stage !== null && values.stage !== stage) return false;
  if (segment !== null && values.segment !== segment) return false;
  if (filter.phase !== null && phase !== filter.phase) return false;
  const words = filter.query.trim().toLowerCase();
  if (words === '') return true;
  const stageWords = values.stage === null ? '' : stageName(values.stage, settings);
  const text = [values.name, values.experience, values.channel, values.habit, stageWords].join(' ').toLowerCase();
  return words.split(/\s+/).every((word) => text.includes(word));
}
