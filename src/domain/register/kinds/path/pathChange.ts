import { decimal, line, record, yes } from '../../field';
import { standing, type EntryKind } from '../../kind';

/** Per cent of the target: more is written down as this much. */
const MOST_ADOPTION = 100_000;

/** An epic changes a path; how the path stands is put beside it when it is known anew. */
export const pathChange = {
  name: 'Path that it changes',
  plural: 'Paths that it changes',
  none: 'No path is named that this changes.',
  add: 'Name a path',
  drawer: 'Paths',
  home: 'issue',
  parent: 'path',
  fields: {
    path: record({ label: 'Which path' }, 'path'),
    note: line({ label: 'What it changes there' }),
    adoption: decimal({ label: 'Adoption, in per cent of the target', more: true }, 0, MOST_ADOPTION),
    offTarget: yes({ label: 'The path is off target', more: true }),
  },
  own: ['adoption', 'offTarget'],
  derived: ['adoption', 'offTarget'],
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { named: 'Named' },
  statusOf: () => 'named',
  ownerOf: ({ by }) => by,
  tellsRating: false,
  stands: ({ values: { path } }) => (typeof path === 'string' ? [path] : []),
  behind: ({ paths = 0 }) => (paths === 0 ? null : String(paths)),
  facts(entries) {
    if (entries.length === 0) return {};
    const named = standing(entries);
    const adoptions = named.flatMap(({ values: { adoption } }) => (typeof adoption === 'number' ? [adoption] : []));
    return {
      paths: new Set(named.map(({ values: { path } }) => path)).size,
      ...(adoptions.length > 0 ? { adoption: Math.min(...adoptions) } : {}),
      ...(named.some(({ values: { offTarget } }) => offTarget === true) ? { pathOffTarget: 'yes' as const } : {}),
    };
  },
} as const satisfies EntryKind;
