import { useState } from 'react';
import { ordered, type EngagedEpic, type Order } from './engagedEpic';

/** The order as it was when it was chosen, or when more was read: no row moves while somebody works in it. */
export function useKeptOrder(epics: readonly EngagedEpic[], order: Order): EngagedEpic[] {
  const [kept, keep] = useState<{ order: Order; ids: readonly string[] }>({ order, ids: idsOf(epics, order) });
  const isOld =
    kept.order !== order || kept.ids.length !== epics.length || epics.some(({ id }) => !kept.ids.includes(id));
  const ids = isOld ? idsOf(epics, order) : kept.ids;
  if (isOld) keep({ order, ids });
  const byId = new Map(epics.map((epic) => [epic.id, epic]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

const idsOf = (epics: readonly EngagedEpic[], order: Order): string[] => ordered(epics, order).map(({ id }) => id);
