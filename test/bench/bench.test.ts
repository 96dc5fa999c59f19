import { BenchSite } from './benchSite';
import { costOf, type Cost } from './cost';
import { openGadget } from './customerLens';
import { compareGadget, compareSave, type Compared } from './measure';
import { measureRegisters, type RegisterCosts } from './registers/measureRegisters';
import { actionTable, registerTable } from './tables';
import { performanceText } from './performanceDocument';

/** What docs/performance.md promises, by counts. */

jest.setTimeout(120_000);

const SIZES = [100, 10_000];
const LARGER = 20_000;
const WITH_REGISTERS = 10_000;
const costs = new Map<number, { gadget: Compared; save: Compared }>();
let registers: RegisterCosts;
let larger: { gadget: Cost; save: Cost };

beforeAll(async () => {
  for (const epics of SIZES) {
    const site = await BenchSite.start(epics);
    costs.set(epics, { gadget: await compareGadget(site), save: await compareSave(site) });
    if (epics === WITH_REGISTERS) registers = await measureRegisters(site);
    await site.stop();
  }
  const site = await BenchSite.start(LARGER);
  larger = { gadget: await costOf(site, () => openGadget(site)), save: (await compareSave(site)).lens };
  await site.stop();
});

const gadgetAt = (epics: number): Compared => costs.get(epics)!.gadget;

test('at 10,000 epics the gadget takes at most a fiftieth of the calls of the plain way, which asks for all', () => {
  const { lens, plain } = gadgetAt(10_000);
  expect(plain.calls).toBe(1 + 100 + 10_000);
  expect(lens.calls * 50).toBeLessThanOrEqual(plain.calls);
  expect(lens.bytes * 10).toBeLessThan(plain.bytes);
  expect(lens.points * 50).toBeLessThanOrEqual(plain.points);
});

test('beyond 10,000 epics the gadget takes no call, no point and no store operation more', () => {
  const [small, large] = [gadgetAt(10_000).lens, larger.gadget];
  expect(large).toMatchObject({ calls: small.calls, points: small.points, storeOperations: small.storeOperations });
  expect(large.bytes).toBeLessThan(small.bytes * 1.1);
});

test('a save costs the same at every size', () => {
  const counts = [...SIZES.map((epics) => costs.get(epics)!.save.lens), larger.save].map(
    ({ calls, points, storeOperations, bytes }) => ({ calls, points, storeOperations, bytes }),
  );
  expect(counts[0]!.calls).toBeGreaterThan(0);
  expect(counts).toEqual(counts.map(() => counts[0]));
});

test('among 10,000 epics a calendar of 500 disruptions takes five searches and a count, and reads no record', () => {
  // The one operation of the store is reading the settings.
  expect(registers.calendar).toMatchObject({ calls: 1 + 1 + 5, storeOperations: 1, points: 0 });
  // A list of 100 of 10,000 requests reads the records of its page alone.
  expect(registers.list).toMatchObject({ calls: 2, storeOperations: 2 });
});

test('docs/performance.md counts the same calls, points and store operations for the registers', () => {
  const lines = registerTable(registers).split('\n').slice(2);
  const counts = lines.map((line) => line.split(' | ').slice(0, 4).join(' | '));
  expect(counts.filter((line) => !performanceText().includes(line))).toEqual([]);
});

test.each(SIZES)('docs/performance.md counts the same calls, points and store operations for %i epics', (epics) => {
  const documented = performanceText();
  const { gadget, save } = costs.get(epics)!;
  for (const compared of [gadget, save]) {
    const counts = actionTable([{ epics, compared }])
      .split('\n')
      .slice(2, 4)
      .map((line) => line.split(' | ').slice(0, 4).join(' | '));
    expect(counts.filter((line) => !documented.includes(line))).toEqual([]);
  }
});
