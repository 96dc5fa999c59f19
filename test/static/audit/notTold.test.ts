import { fakeBridge } from '../../support/screen/fakeBridge';
import { readAround } from '../../../static/features/audit/objection/around';
import { readOverlaps } from '../../../static/features/audit/stopping/readOverlaps';
import { readStops } from '../../../static/features/audit/stopping/stops';
import { failureSentence } from '../../../static/host/failureSentence';

/** What Jira answered, and the app's server then did not: its own words are told, as they say what to do. */

const REFUSED = 'There were too many requests. Try again in a minute.';

const parent = { id: '10001', key: 'A-1', fields: { summary: 'Pay the bill' } };
const fields = { summary: 'Say where', status: { name: 'To do' }, project: { id: '10010' }, parent };

test.each([
  ['what is around a deliverable', () => readAround('10002'), 'objection.through'],
  ['the stop list', readStops, 'stop.list'],
  ['overlaps', readOverlaps, 'path.overlaps'],
])('the server’s own sentence is told of %s', async (_, read, procedure) => {
  fakeBridge.reset();
  fakeBridge.onJira(() => ({ body: { issues: [{ id: '10002', key: 'A-2', fields }] } }));
  fakeBridge.onInvoke(procedure, () => ({ ok: false, error: { code: 'unavailable', message: REFUSED } }));
  const error: unknown = await read().catch((thrown: unknown) => thrown);
  expect(failureSentence(error, 'It could not be read.')).toBe(REFUSED);
  expect(fakeBridge.invokes(procedure)).toHaveLength(1);
});
