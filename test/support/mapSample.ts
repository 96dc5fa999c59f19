import type { Values } from '#domain/register/kind';
import type { KindName } from '#domain/register/kinds/index';

/** A small map: two stages, three experiences, paths, what stands behind, and two things that nothing leads to. */

export interface SampleThing {
  /** By which the others name it. */
  as: string;
  kind: Extract<KindName, 'item' | 'path'>;
  values: Values;
  leadsTo?: readonly { to: string; how: string }[];
}

/** What hangs on something stands behind it in the list: whoever writes it down knows its ids already. */
export const MAP_SAMPLE: readonly SampleThing[] = [
  {
    as: 'identity',
    kind: 'item',
    values: {
      name: 'Customer identity store',
      what: 'system',
      department: 'technology',
      fixability: 3,
      builtAround: 'function',
    },
  },
  {
    as: 'billing',
    kind: 'item',
    values: { name: 'Billing engine', what: 'system', department: 'technology', fixability: 1 },
  },
  {
    as: 'call',
    kind: 'item',
    values: {
      name: 'Tariffs only by call',
      what: 'rule',
      department: 'finance',
      fixability: 2,
      ruleKind: 'strategic',
      since: '2014',
    },
  },
  {
    as: 'lines',
    kind: 'item',
    values: { name: 'Lines of the bill', what: 'process', department: 'finance', owner: 'project-manager' },
    leadsTo: [{ to: 'billing', how: 'runsOn' }],
  },
  {
    as: 'page',
    kind: 'path',
    values: { name: 'Tariff page', stage: 'purchase', experience: 'Change the tariff', department: 'sales' },
    leadsTo: [
      { to: 'call', how: 'governedBy' },
      { to: 'identity', how: 'runsOn' },
    ],
  },
  {
    as: 'app',
    kind: 'path',
    values: { name: 'Bill in the app', stage: 'retention', experience: 'Know what I pay', department: 'finance' },
    leadsTo: [
      { to: 'lines', how: 'uses' },
      { to: 'identity', how: 'runsOn' },
    ],
  },
  {
    as: 'tariff',
    kind: 'item',
    values: { name: 'Change the tariff', what: 'experience', stage: 'purchase', criticality: 2, pain: 2 },
  },
  {
    as: 'pay',
    kind: 'item',
    values: { name: 'Know what I pay', what: 'experience', stage: 'retention', criticality: 3, pain: 1 },
  },
  {
    as: 'again',
    kind: 'item',
    values: { name: 'Explain a problem once', what: 'experience', stage: 'retention' },
    leadsTo: [{ to: 'pay', how: 'consistsOf' }],
  },
  { as: 'desk', kind: 'item', values: { name: 'Desktop of the shops', what: 'system' } },
  { as: 'slip', kind: 'path', values: { name: 'Payment slip', stage: 'retention' } },
];

/** Writes the map down by what saves one record. @returns the id of each. */
export async function writeMap(
  save: (kind: KindName, values: Values) => Promise<string>,
): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>();
  for (const { as, kind, values, leadsTo } of MAP_SAMPLE) {
    const links = leadsTo?.map(({ to, how }) => ({ to: ids.get(to) ?? to, how }));
    ids.set(as, await save(kind, { ...values, ...(links ? { leadsTo: links } : {}) }));
  }
  return ids;
}
