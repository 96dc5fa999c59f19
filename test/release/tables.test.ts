import { FLAG_KINDS } from '#domain/portfolio/flags';
import { KIND_NAMES } from '#domain/rating/criterion';
import { KIND_NAMES as REGISTERS } from '#domain/register/kinds/index';
import { filesBelow, textOfFile } from '../support/projectFiles';
import { switchesIn } from './switches';

/**
 * A table of the product (ADR 10): one entry holds all that there is to know of one key. Whoever tells its keys apart
 * outside the table's own files is a place that a new key would have to be added to, and that nobody would be told of.
 */
interface Table {
  of: string;
  keys: readonly string[];
  /** The table itself, and the folder of its entries: here its keys may be told apart. */
  own: readonly string[];
  /** Keys that are everyday words too: they are told apart only where a kind is spoken of. */
  everyday?: readonly string[];
  /** Where a key is a word that means something else: how often, and what. */
  otherWords?: Readonly<Record<string, [number, string]>>;
}

const TABLES: readonly Table[] = [
  {
    of: 'kinds of criterion',
    keys: KIND_NAMES,
    own: ['src/domain/rating/kinds/', 'static/features/rating/kinds/'],
  },
  {
    of: 'kinds of register',
    keys: REGISTERS,
    everyday: ['reading', 'path', 'measure', 'move', 'cause', 'brief', 'session', 'gap', 'stop'],
    own: ['src/domain/register/kinds/', 'static/surfaces/panel/drawers/kinds/', 'static/features/mine/cards/cards.ts'],
    otherWords: {
      'static/features/board/tie/TieEditor.tsx': [1, 'a step of the editor'],
      'static/features/portfolio/rankingTable/RankCells.tsx': [1, 'a column of the ranking'],
      'static/features/rating/answers/words.ts': [2, 'a field of the rating'],
      'static/surfaces/panel/RatingForm.tsx': [1, 'a criterion'],
    },
  },
  {
    of: 'flags of an epic',
    keys: FLAG_KINDS,
    own: ['src/domain/portfolio/flags.ts'],
    otherWords: {
      'static/features/portfolio/rankingTable/RankCells.tsx': [1, 'a column of the ranking'],
      'static/features/rating/answers/words.ts': [2, 'a field of the rating'],
    },
  },
];

const SOURCES = ['src', 'static'].flatMap((folder) => filesBelow(folder, ['.ts', '.tsx']));

test.each(TABLES.map((table) => [table.of, table] as const))(
  'the keys of the table are told apart by the table alone: %s',
  (_, { keys, own, everyday = [], otherWords = {} }) => {
    const names = new Set(keys);
    const isEveryday = (text: string): boolean =>
      !/kind/i.test(text) && everyday.some((word) => text.includes(`'${word}'`));
    const places = SOURCES.filter((file) => !own.some((start) => file.startsWith(start))).flatMap((file) => {
      const found = switchesIn(file, textOfFile(file), names).filter(({ text }) => !isEveryday(text));
      const [known] = otherWords[file] ?? [0];
      return found.length === known ? [] : found.map(({ line, text }) => `${file}:${line} ${text}`);
    });
    expect(places).toEqual([]);
    expect(Object.keys(otherWords).filter((file) => !SOURCES.includes(file))).toEqual([]);
    // The own files hold the table, or the list above is out of date.
    const inOwn = SOURCES.filter((file) => own.some((start) => file.startsWith(start)));
    for (const start of own)
      expect(inOwn.some((file) => file.startsWith(start) && switchesIn(file, textOfFile(file), names).length > 0)).toBe(
        true,
      );
  },
);

const KEYS = new Set(['round', 'square', 'oval']);

test.each([
  ["if (shape.kind === 'round') draw();", 1],
  ["const isFlat = 'oval' != kind;", 1],
  ["switch (kind) { case 'round': return 1; case `oval`: return 2; default: return 3; }", 2],
  ["const soft = ['round', 'oval'].includes(kind);", 1],
  ["const WIDTHS = { round: 1, square: 2, 'oval': 3 };", 1],
  ["const WIDTHS = new Map([['round', 1], ['square', 2], ['oval', 3]]);", 1],
  ["const ORDER = ['oval', 'round', 'square'];", 1],
  ["type Soft = 'round' | 'oval' | 'square';", 0],
  ["const first: Criterion = { kind: 'round', width: 1 };", 0],
  ["draw('round'); // kind === 'oval'", 0],
  ['const text = "kind === \'round\'";', 0],
  ["if (kind === 'triangle') draw();", 0],
])('%s tells keys apart in %d places', (source, places) => {
  expect(switchesIn('shapes.ts', source, KEYS)).toHaveLength(places);
});
