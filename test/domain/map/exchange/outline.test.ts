import { outlineOf } from '#domain/map/exchange/outline';
import { graphOf } from '#domain/map/graph';
import type { Named } from '#domain/map/tree';

const node = (id: string, what: Named['what'], stage: string | null = null): Named => ({
  ...{ id, what, stage, name: id },
  ...{ criticality: null, pain: null, share: null, fixability: null },
});
const edges = (...pairs: string[]) => pairs.map((pair) => ({ from: pair.charAt(0), to: pair.charAt(1) }));

const told = (nodes: Named[], ...pairs: string[]): string[] =>
  outlineOf(graphOf(nodes, edges(...pairs)), ['buy', 'use']).map((line) =>
    line.type === 'group'
      ? `${line.stage ?? (line.isReached ? 'no stage' : 'not reached')}:`
      : `${'-'.repeat(line.depth)}${line.node.name}${line.isAgain ? ' again' : ''}`,
  );

test('the map as lines from the customer down; what stands twice is opened once [4.22]', () => {
  const nodes = [
    node('a', 'experience', 'use'),
    node('b', 'experience', 'buy'),
    node('c', 'experience', 'gone'),
    node('p', 'process'),
    node('s', 'system'),
    node('r', 'rule'),
  ];
  expect(told(nodes, 'ap', 'bp', 'ps', 'rs')).toEqual([
    ...['buy:', '-b', '--p', '---s', 'use:', '-a', '--p again', 'no stage:', '-c'],
    ...['not reached:', '-r', '--s again'],
  ]);
});

test('what leads in a circle ends, also where no experience reaches it', () => {
  const nodes = [node('a', 'experience', 'buy'), ...['p', 'q', 'x', 'y'].map((id) => node(id, 'process'))];
  expect(told(nodes, 'ap', 'pq', 'qp', 'qa', 'xy', 'yx')).toEqual([
    ...['buy:', '-a', '--p', '---q', '----a again', '----p again'],
    ...['not reached:', '-x', '--y', '---x again'],
  ]);
});

test('there are never more lines than stages, things and links', () => {
  const many = Array.from({ length: 2_000 }, (_, at) => node(`n${at}`, at < 20 ? 'experience' : 'process', 'buy'));
  const links = many.flatMap(({ id }, at) =>
    [1, 7, 31].map((step) => ({ from: id, to: `n${(at + step) % many.length}` })),
  );
  const lines = outlineOf(graphOf(many, links), ['buy']);
  expect(lines.length).toBeLessThanOrEqual(1 + 20 + links.length);
  expect(new Set(lines.flatMap((line) => (line.type === 'thing' ? [line.node.id] : []))).size).toBe(2_000);
});
