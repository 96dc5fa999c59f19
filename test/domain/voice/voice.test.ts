import { agreementOf } from '#domain/voice/agreement';
import { foresightOf } from '#domain/voice/foresight';
import { heardOf } from '#domain/voice/heard';
import { sidesOf } from '#domain/voice/sides';
import { agesOf, closedPerWeek, daysBetween, loadOf } from '#domain/voice/waiting';

test('equal means hide a conflict of signs; agreement tells it', () => {
  expect(agreementOf([3, -3, 0, 0])).toMatchObject({ mean: 0, conflict: true, agreement: expect.closeTo(0.292893, 6) });
  expect(agreementOf([0, 0, 0, 0])).toEqual({ n: 4, mean: 0, agreement: 1, conflict: false });
  expect(agreementOf([2])).toEqual({ n: 1, mean: 2, agreement: null, conflict: false });
  expect(agreementOf([])).toEqual({ n: 0, mean: null, agreement: null, conflict: false });
});

test('each who was asked or stands on the roster counts once; others who spoke are counted beside', () => {
  expect(heardOf(['a', 'b'], ['b', 'c'], ['a', 'x'])).toEqual({ x: 1, n: 3, beside: 1 });
  expect(heardOf([], [], [])).toEqual({ x: 0, n: 0, beside: 0 });
});

test('who took no side is not measured; nothing that came true is a miss; what is not known is left out', () => {
  const one = (impact: number, realised: number | null) => ({ role: 'r', realised, blind: { impact, sure: 80 } });
  const { blind, revised } = foresightOf([one(0, 2), one(1, 0), one(2, null)]);
  expect(blind).toEqual({ brier: expect.closeTo(0.64, 9), n: 1, bias: { r: { bias: null, n: 2 } } });
  expect(revised).toEqual({ brier: null, n: 0, bias: {} });
});

test('who kept an opinion counts with it among the revised; a bias needs five', () => {
  const kept = Array.from({ length: 5 }, () => ({
    role: 'r',
    realised: 2,
    blind: { impact: 3, sure: 100 },
    kept: true,
  }));
  const figures = { brier: 0, n: 5, bias: { r: { bias: -1, n: 5 } } };
  expect(foresightOf(kept)).toEqual({ blind: figures, revised: figures });
});

test('who did not say how sure counts in the bias, and not in how well a side was known', () => {
  const unsure = Array.from({ length: 5 }, () => ({ role: 'r', realised: 1, blind: { impact: 2, sure: null } }));
  expect(foresightOf(unsure).blind).toEqual({ brier: null, n: 0, bias: { r: { bias: -1, n: 5 } } });
});

test('each group of customers has a side of its own, which one mean would hide', () => {
  const said = (segment: string | null, ...impacts: number[]) => impacts.map((impact) => ({ segment, impact }));
  const speakers = [...said('shop', -2, 0), ...said('app', 1, 3), ...said(null, -1, 1), ...said('web', 0)];
  expect(sidesOf(speakers)).toEqual([
    { segment: 'shop', side: 'worse', n: 2 },
    { segment: 'app', side: 'better', n: 2 },
    { segment: null, side: 'both', n: 2 },
    { segment: 'web', side: 'nothing', n: 1 },
  ]);
  expect(sidesOf([])).toEqual([]);
});

test('ages are days that really occurred; a load needs a pace', () => {
  expect(agesOf([])).toEqual({ n: 0, median: null, p85: null });
  expect(agesOf([9, 1])).toEqual({ n: 2, median: 1, p85: 9 });
  expect(loadOf(3, 0)).toEqual({ state: 'cannot tell' });
  const now = Date.parse('2026-11-29T12:00:00.000Z');
  expect(daysBetween(now - 86_399_999, now)).toBe(0);
  expect(daysBetween(now + 1, now)).toBe(0);
  const closed = ['2026-11-29T11:00:00.000Z', '2026-11-02T11:00:00.000Z', '2026-10-01T00:00:00.000Z'];
  expect(closedPerWeek(closed.map(Date.parse), now)).toBe(0.5);
});
