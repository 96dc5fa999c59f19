import { optionsOf, withOptions, type Criterion } from '#domain/rating/criterion';
import { LIST_NAMES } from './lists';
import type { Settings, SettingsProblem } from './settings';

/**
 * Ids are never used again: an old answer would come to mean something else. What new settings leave out is therefore
 * archived, not forgotten.
 * @returns `next` with every criterion, option, journey, stage, segment and role that only `before` has, archived,
 * after its own.
 */
export function keepIds(before: Settings, next: Settings): Settings {
  return {
    ...next,
    ...Object.fromEntries(
      LIST_NAMES.map((name) => [name, kept(before[name], next[name], (one) => ({ ...one, archived: true }))] as const),
    ),
    criteria: kept(before.criteria, next.criteria, (criterion) => ({ ...criterion, archived: true })).map((criterion) =>
      keepOptions(before, criterion),
    ),
    journeys: kept(before.journeys, next.journeys, (journey) => journey).map((journey) => {
      const old = before.journeys.find(({ id }) => id === journey.id);
      return { ...journey, stages: kept(old?.stages ?? [], journey.stages, (stage) => ({ ...stage, archived: true })) };
    }),
  };
}

/** @returns what may not be saved after `before`: a criterion that keeps its id and changes its kind. */
export function changedKinds(before: Settings, next: Settings): SettingsProblem[] {
  return next.criteria
    .filter(({ id, kind }) => before.criteria.some((old) => old.id === id && old.kind !== kind))
    .map(({ id, label }) => ({ key: 'problem.changedKind', subject: label || id }));
}

function kept<T extends { id: string }>(before: readonly T[], next: readonly T[], archive: (one: T) => T): T[] {
  return [...next, ...before.filter(({ id }) => !next.some((one) => one.id === id)).map(archive)];
}

function keepOptions(before: Settings, criterion: Criterion): Criterion {
  const old = before.criteria.find(({ id, kind }) => id === criterion.id && kind === criterion.kind);
  return old
    ? withOptions(criterion, (options) => kept(optionsOf(old), options, (option) => ({ ...option, archived: true })))
    : criterion;
}
