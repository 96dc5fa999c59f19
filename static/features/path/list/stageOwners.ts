import { openStages } from '#domain/journey/journey';
import type { Settings } from '#domain/settings/settings';
import type { ListedPath } from './listedPath';

/** Who answers for the paths of a stage. */
export interface StageOwners {
  /** Null of the paths that name none. */
  stage: string | null;
  paths: ListedPath[];
  owners: string[];
  departments: string[];
}

const unique = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => value !== null)),
];

/** @returns each stage that has a path still in use or wanted, in the order of the journey. */
export function stageOwners(paths: readonly ListedPath[], settings: Settings): StageOwners[] {
  const inUse = paths.filter(({ phase }) => phase !== 'retired');
  const stages = openStages(settings.journeys).map(({ id }) => id);
  const known = new Set(stages);
  const stageOf = ({ values: { stage } }: ListedPath): string | null =>
    stage !== null && known.has(stage) ? stage : null;
  return [...stages, null].flatMap((stage) => {
    const own = inUse.filter((path) => stageOf(path) === stage);
    if (own.length === 0) return [];
    return [
      {
        stage,
        paths: own,
        owners: unique(own.map(({ owner }) => owner)),
        departments: unique(own.map(({ values }) => values.department)),
      },
    ];
  });
}
