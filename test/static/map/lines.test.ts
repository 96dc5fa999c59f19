import { linesOf, turned, type Openness, type TreeSource } from '../../../static/features/map/tree/lines';

/** A tree in which every node has these below it, without end. */
function endless(names: readonly string[]): { source: TreeSource<string>; asked: () => number } {
  let asked = 0;
  const branches = names.map((name) => ({ id: name, node: name }));
  const below = () => {
    asked += 1;
    return branches;
  };
  return { source: { roots: branches, below }, asked: () => asked };
}

const ALL: Openness = { levels: Number.MAX_SAFE_INTEGER, other: new Set() };
const FIRST: Openness = { levels: 1, other: new Set() };

const LEAVES: TreeSource<string> = {
  roots: [
    { id: 'a', node: 'a' },
    { id: 'b', node: 'b' },
  ],
  below: (trail) => (trail.length < 3 && trail[0] === 'a' ? ['x', 'y'].map((id) => ({ id, node: id })) : []),
};

test('a tree is walked as far as it is drawn, however deep it is', () => {
  const { source, asked } = endless(['a', 'b']);
  const { lines, isCut } = linesOf(source, ALL, 50);
  expect(lines).toHaveLength(50);
  expect(lines[49]?.level).toBe(50);
  expect(isCut).toBe(true);
  expect(asked()).toBe(50);
});

test('what is closed is not walked; each line says its level, its place and whether more stands below it', () => {
  const shown = linesOf(LEAVES, FIRST, 50);
  expect(shown.isCut).toBe(false);
  expect(
    shown.lines.map(({ key, level, position, of, isOpen, parent }) => [key, level, position, of, isOpen, parent]),
  ).toEqual([
    ['a', 1, 1, 2, true, null],
    ['a x', 2, 1, 2, false, 'a'],
    ['a y', 2, 2, 2, false, 'a'],
    ['b', 1, 2, 2, null, null],
  ]);
});

test('a line is opened and closed by itself, and as often as one likes', () => {
  const keysOf = (openness: Openness): string[] => linesOf(LEAVES, openness, 50).lines.map(({ key }) => key);
  const opened = turned(FIRST, ['a y']);
  expect(keysOf(opened)).toEqual(['a', 'a x', 'a y', 'a y x', 'a y y', 'b']);
  expect(keysOf(turned(opened, ['a']))).toEqual(['a', 'b']);
  // What was opened below it is open still.
  expect(keysOf(turned(turned(opened, ['a']), ['a']))).toEqual(keysOf(opened));
  expect(keysOf(turned(opened, ['a y']))).toEqual(keysOf(FIRST));
});

test('exactly as many lines as are drawn is all of it', () => {
  expect(linesOf(LEAVES, FIRST, 4).isCut).toBe(false);
  expect(linesOf(LEAVES, FIRST, 3).isCut).toBe(true);
});
