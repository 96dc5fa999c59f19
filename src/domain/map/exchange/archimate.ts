import type { Guesses, TieAs } from './mapping';

/** Names of version 2 of the exchange format that version 3 gives otherwise. */
const NEWER: Readonly<Record<string, string>> = {
  Realisation: 'Realization',
  Specialisation: 'Specialization',
  UsedBy: 'Serving',
  InfrastructureService: 'TechnologyService',
  InfrastructureFunction: 'TechnologyFunction',
  InfrastructureInterface: 'TechnologyInterface',
};

/** @returns the name of a type as version 3 of the exchange format gives it, without what stands before and behind. */
export function archimateType(written: string): string {
  const bare = written.slice(written.indexOf(':') + 1).replace(/(?<=.)Relationship$/, '');
  return Object.hasOwn(NEWER, bare) ? (NEWER[bare] ?? bare) : bare;
}

const PROCESSES = ['BusinessProcess', 'BusinessFunction', 'BusinessInteraction', 'BusinessEvent'];
const RULES = ['Principle', 'Requirement', 'Constraint', 'Contract'];
const SYSTEMS = [
  ...['ApplicationComponent', 'ApplicationCollaboration', 'ApplicationFunction', 'ApplicationProcess'],
  ...['ApplicationService', 'ApplicationInterface', 'ApplicationInteraction', 'ApplicationEvent'],
  ...['Node', 'Device', 'SystemSoftware', 'TechnologyService', 'TechnologyFunction', 'TechnologyProcess'],
];

const all = <const T extends string>(names: readonly string[], what: T): Record<string, T> =>
  Object.fromEntries(names.map((name) => [name, what]));

const down = (how: TieAs['how']): TieAs => ({ how, turned: false });
/** The file goes from what helps to what is helped: on the map what customers meet comes first. */
const turned = (how: TieAs['how']): TieAs => ({ how, turned: true });

/**
 * What elements and relationships of a model become. What tells neither what customers meet nor what stands behind it
 * is left out at first: people, data, goals, and ties that say no more than that two things belong together.
 */
export const ARCHIMATE: Guesses = {
  things: {
    BusinessService: 'experience',
    ...all(PROCESSES, 'process'),
    ...all(RULES, 'rule'),
    ...all(SYSTEMS, 'system'),
  },
  ties: {
    Composition: down('consistsOf'),
    Aggregation: down('consistsOf'),
    Access: down('uses'),
    Triggering: down('dependsOn'),
    Assignment: turned('runsOn'),
    Realization: turned('dependsOn'),
    Serving: turned('uses'),
    Influence: turned('governedBy'),
  },
};
