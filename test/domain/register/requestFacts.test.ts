import type { Facts } from '#domain/register/facts';
import { request } from '#domain/register/kinds/request';
import type { EntryState } from '#domain/register/kind';

const AT = '2026-11-01T10:00:00.000Z';
const segmentOf = (n: number): string => `segment-${n}`.padEnd(30, 'x');
const requestOf = (segment: string): EntryState => ({
  ...{ id: 'request-i1-0', status: 'open', by: 'somebody', at: AT, updatedAt: AT, removed: false, answer: null },
  values: { segment, customers: 1 },
});

test('however many segments were ever named, the most named are published, and not more than a property holds', () => {
  const often = segmentOf(150);
  const entries = Array.from({ length: 200 }, (_, n) => requestOf(segmentOf(n)));
  const facts: Partial<Facts> = request.facts([...entries, requestOf(often)]);
  expect(facts.requests).toBe(201);
  expect(JSON.stringify(facts.requestSegments).length).toBeLessThanOrEqual(600);
  expect(facts.requestSegments).toContain(often);
  expect(facts.requestSegments).toEqual([...(facts.requestSegments ?? [])].sort());
});

test('segments as offices name them are published all', () => {
  const segments = ['consumers', 'large-business', 'partners', 'small-business'];
  const facts: Partial<Facts> = request.facts(segments.map(requestOf));
  expect(facts.requestSegments).toEqual(segments);
});
