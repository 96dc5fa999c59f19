import { decimal, line, record, yes } from '../../field';
import { standing, type EntryKind, type EntryState } from '../../kind';

/** @returns how many different ones are named. */
const namedBy = (field: 'path' | 'item', entries: readonly EntryState[]): number =>
  new Set(entries.flatMap(({ values }) => values[field] ?? [])).size;

/** Per cent of the target: more is written down as this much. */
const MOST_ADOPTION = 100_000;

/**
 * An epic changes a path, or an item of the map that stands behind some: then it enables what hangs on that item. How
 * the path stands is put beside it when it is known anew.
 */
export const pathChange = {
  name: 'Path or item that it changes',
  plural: 'Paths and items that it changes',
  none: 'No path is named that this changes, and nothing that stands behind one.',
  add: 'Name a path or item',
  drawer: 'Paths',
  home: 'issue',
  parent: 'path',
  fields: {
    path: record({ label: 'Which path' }, 'path'),
    item: record({ label: 'Or which item', hint: 'A process, rule or system that stands behind paths' }, 'item'),
    note: line({ label: 'What it changes there' }),
    adoption: decimal({ label: 'Adoption, in per cent of the target', more: true }, 0, MOST_ADOPTION),
    offTarget: yes({ label: 'The path is off target', more: true }),
  },
  own: ['adoption', 'offTarget'],
  derived: ['adoption', 'offTarget'],
  asks: (field, { path, item }) => (field === 'item' ? path == null : field !== 'path' || item == null),
  problem: ({ path, item }) =>
    path != null && item != null
      ? { field: 'item', sentence: 'A path is named already. Name the item in a line of its own.' }
      : null,
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { named: 'Named' },
  statusOf: () => 'named',
  ownerOf: ({ by }) => by,
  tellsRating: false,
  stands: ({ values: { path } }) => (typeof path === 'string' ? [path] : []),
  behind: ({ paths = 0, items = 0 }) => (paths + items === 0 ? null : String(paths + items)),
  facts(entries) {
    if (entries.length === 0) return {};
    const named = standing(entries);
    const adoptions = named.flatMap(({ values: { adoption } }) => (typeof adoption === 'number' ? [adoption] : []));
    const items = namedBy('item', named);
    return {
      paths: namedBy('path', named),
      ...(items > 0 ? { items } : {}),
      ...(adoptions.length > 0 ? { adoption: Math.min(...adoptions) } : {}),
      ...(named.some(({ values: { offTarget } }) => offTarget === true) ? { pathOffTarget: 'yes' as const } : {}),
    };
  },
} as const satisfies EntryKind;
