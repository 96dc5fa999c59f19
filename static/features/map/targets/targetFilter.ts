import { ranked, type Target } from '#domain/map/targets';
import type { What } from '#domain/register/kinds/map/item';
import type { OwnQuery } from '../../portfolio/page/routes';
import type { NoEpic } from '../page/noEpicWords';
import type { Thing } from '../reading/things';

/** What can be a target, and how several of it are called. */
export const BEHIND = [
  { id: 'process', label: 'Processes' },
  { id: 'rule', label: 'Rules' },
  { id: 'system', label: 'Systems' },
] as const satisfies readonly { id: What; label: string }[];

export const touchedChoices = (noEpic: NoEpic) => [{ id: 'no', label: `${noEpic.start} touches it` }] as const;

/** Which targets are shown, as the address says; null is all. */
export interface TargetFilter {
  kind: (typeof BEHIND)[number]['id'] | null;
  onlyUntouched: boolean;
}

export const readTargetFilter = (own: OwnQuery): TargetFilter => ({
  kind: BEHIND.find(({ id }) => id === own['kind'])?.id ?? null,
  onlyUntouched: own['epics'] === 'no',
});

/** @returns the targets that are shown, ranked among themselves: systems alone are in the order of migration. */
export const shownTargets = (
  targets: readonly Target[],
  byId: ReadonlyMap<string, Thing>,
  { kind, onlyUntouched }: TargetFilter,
): Target[] =>
  ranked(
    targets.filter(
      ({ id, epics }) => (kind === null || byId.get(id)?.what === kind) && !(onlyUntouched && epics.length > 0),
    ),
  );
