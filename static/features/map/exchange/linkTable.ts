import { WHATS } from '#domain/register/kinds/map/item';
import { HOWS } from '#domain/register/kinds/map/leadsTo';
import type { TableCell } from '../../rating/exporting/ratingTable';
import type { Thing } from '../reading/things';

const LABELS: Readonly<Record<string, string>> = { ...WHATS, path: 'Path' };
const HEADS = ['From', 'What it is', 'How it leads there', 'To', 'What that is'];

/** @returns the links of the map as a table with heads; what the viewer does not see is not in it. */
export function linkTable(things: readonly Thing[]): TableCell[][] {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  const cells = ({ name, what }: Thing): [TableCell, TableCell] => [
    name,
    what === null ? null : (LABELS[what] ?? null),
  ];
  const rows = things.flatMap((from) =>
    from.leadsTo.flatMap(({ to, how }): TableCell[][] => {
      const end = byId.get(to);
      return end ? [[...cells(from), HOWS[how], ...cells(end)]] : [];
    }),
  );
  return [HEADS, ...rows];
}
