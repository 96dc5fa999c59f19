import { line, number, paragraph } from '../field';
import { standing, type EntryKind } from '../kind';

const LARGEST_VERSION = 2_147_483_647;

/**
 * At a gate the sponsor stands for the rating as it is then. It lapses when the rating changes by more than a level.
 */
export const confirmation = {
  name: 'Confirmation',
  plural: 'Confirmations',
  none: 'The sponsor has confirmed no rating yet.',
  add: 'Confirm the rating',
  drawer: 'Voices',
  home: 'issue',
  fields: {
    gate: line({ label: 'At which gate' }),
    remark: paragraph({ label: 'Remark', more: true }),
    version: number({ label: 'Version of the rating' }, 0, LARGEST_VERSION),
    impact: number({ label: 'Impact then' }, -3, 3, 'impact'),
  },
  own: ['version', 'impact'],
  // Who confirms says which version they read: another one that was saved meanwhile is not confirmed unseen.
  seen: ['version'],
  begin: ({ version, impact }) => ({ version, impact }),
  steps: [],
  may: { add: ['sponsor'], change: [], answer: [] },
  statuses: { given: 'Given' },
  statusOf: () => 'given',
  ownerOf: ({ by }) => by,
  tellsRating: true,
  facts(entries) {
    const [last] = standing(entries).sort((a, b) => (a.at < b.at ? 1 : -1));
    const { version, impact } = last?.values ?? {};
    if (!last || typeof version !== 'number') return {};
    const of = typeof impact === 'number' ? { confirmedImpact: impact } : {};
    return { confirmedVersion: version, confirmedAt: last.at, ...of };
  },
} as const satisfies EntryKind;
