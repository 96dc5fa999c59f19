import { choice, number, paragraph } from '../field';
import { LOOKS } from '../epic/looks';
import { standing, type EntryKind, type EntryState } from '../kind';

/** What came true of an impact, some time after the epic was done. */
export const realised = {
  name: 'What came true',
  plural: 'What came true',
  none: 'Nobody has said yet what came true.',
  add: 'Say what came true',
  drawer: 'Came true',
  home: 'issue',
  fields: {
    impact: number({ label: 'What it did for customers' }, -3, 3, 'impact'),
    after: choice(
      { label: 'When we looked' },
      { days60: `${LOOKS.days60} days after it was done`, days90: `${LOOKS.days90} days after it was done` },
    ),
    evidence: paragraph({ label: 'How we know' }),
  },
  steps: [],
  may: { add: ['edit'], change: ['edit'], answer: [] },
  statuses: { stated: 'Stated' },
  statusOf: () => 'stated',
  ownerOf: ({ by }) => by,
  tellsRating: true,
  behind: ({ realised }) => (realised === undefined ? null : realised > 0 ? `+${realised}` : String(realised)),
  facts(entries) {
    const told = standing(entries)
      .filter(({ values }) => typeof values['impact'] === 'number')
      .sort((a, b) => orderOf(b) - orderOf(a) || (a.at < b.at ? 1 : -1));
    const { impact, after } = told[0]?.values ?? {};
    if (typeof impact !== 'number') return {};
    return { realised: impact, ...(after === LATER_LOOK ? { realisedLater: 'yes' as const } : {}) };
  },
} as const satisfies EntryKind;

/** The later look counts. */
const ORDER: readonly unknown[] = Object.keys(LOOKS);
const LATER_LOOK = ORDER.at(-1);
const orderOf = ({ values }: EntryState): number => ORDER.indexOf(values['after']);
