import { pathThing } from '../../../static/features/map/reading/things';
import { record } from '../path/openedPath';

const OLD = '2020-01-01T09:00:00.000Z';
const step = (period: string | null) => ({ state: 'holds' as const, cell: null, period, threshold: null, of: 'Told' });

test('a path that is still read is not old, though nobody changed what it says [4.22]', () => {
  const entry = record('path', { name: 'App' }, { updatedAt: OLD });
  const standing = {
    ...{ rate: null, upTo: null, isWhole: false, off: null, adoption: null, roomSince: null, roomSteps: [] },
    ...{ atStake: null, steps: { told: step('2026-09'), knows: step('2026-10'), canGetIn: step(null) } },
  };
  expect(pathThing({ entry, standing }).touchedAt).toBe('2026-10-31');
  expect(pathThing({ entry, standing: null }).touchedAt).toBe(OLD);
});
