import type { TextAround } from '#domain/register/text/around';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { yesOrNo } from '#tables/words/yesNo';

export const PEOPLE: Record<string, string> = {
  'id-1': 'Ada Novak',
  'id-2': 'Ben Lis',
  'id-3': 'Ben Lis',
  'id-4': 'id-1',
  'support-colleague': 'Sam Okoro',
};
/** Of each kind that another record names, three: two of one name. */
export const NAMED = [
  { end: '0a', name: 'Pay the bill in the app' },
  { end: '0b', name: 'Order online' },
  { end: '0c', name: 'Order online' },
];
export const recordOf = (kind: string, end: string): string => `${kind}-p10010-${end.repeat(16)}`;
/** What is known beside a field in these tests. */
export const AROUND: TextAround = {
  settings: DEFAULT_SETTINGS,
  yesOrNo,
  records: {
    nameOf: (id) => NAMED.find(({ end }) => id.endsWith(end))?.name,
    named: (kind, text) =>
      NAMED.filter(({ name }) => name.toLowerCase() === text.trim().toLowerCase()).map(({ end }) =>
        recordOf(kind, end),
      ),
  },
  people: {
    nameOf: (id) => PEOPLE[id],
    named: (text) => {
      const called = Object.keys(PEOPLE).filter((id) => PEOPLE[id]?.toLowerCase() === text.trim().toLowerCase());
      return called.length > 0 ? called : Object.keys(PEOPLE).filter((id) => id === text);
    },
  },
};
