import { circlesOf, importGraph } from '../support/importGraph';
import { filesBelow } from '../support/projectFiles';

const CODE = ['.ts', '.tsx'];
const graph = importGraph(['src', 'static', 'sandbox', 'checks', 'test'].flatMap((folder) => filesBelow(folder, CODE)));

test('no files import each other in a circle, not for a type either', () => {
  expect(circlesOf(graph)).toEqual([]);
});

test('imports are followed: by a name of a layer, beside a file, and on demand', () => {
  expect(graph.get('src/domain/rating/score.ts')).toContain('src/domain/rating/criterion.ts');
  expect(graph.get('static/features/board/change/Changes.tsx')).toContain('src/domain/board/boardChange.ts');
  expect(graph.get('static/surfaces/portfolioPage/views.ts')).toContain('static/features/board/pack/PackView.tsx');
  const followed = [...graph.values()].reduce((sum, imported) => sum + imported.length, 0);
  expect(followed).toBeGreaterThan(2 * graph.size);
});

test('a circle is found however long, and whatever leads to it or away from it', () => {
  const planted = new Map([
    ['start', ['a', 'alone']],
    ['a', ['b']],
    ['b', ['c', 'end']],
    ['c', ['a']],
    ['end', []],
    ['alone', ['end']],
    ['itself', ['itself']],
  ]);
  expect(circlesOf(planted)).toEqual([['a', 'b', 'c'], ['itself']]);
});
