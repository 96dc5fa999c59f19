import { readConfiguration } from '../../static/features/portfolio/scope/gadgetConfiguration';
import { PROCEDURES, type ProcedureName } from '#contract/procedures';
import { readSummary } from '#domain/publication/summary';
import { filesBelow, textOfFile } from '../support/projectFiles';

/** A length that cannot become a number: comparing it throws, and JSON can say it. */
const bent: unknown = JSON.parse('{"length":{"toString":1,"valueOf":1}}');

test('a forged property with a bent length is malformed; it does not break the list', () => {
  expect(readSummary({ v: 1, version: 1, settings: 0, answers: {}, otherStages: bent })).toBeNull();
  expect(readSummary({ v: 1, version: 1, settings: 0, answers: { impact: bent } })).toBeNull();
});

test('a gadget whose filter has a bent length falls back', () => {
  expect(readConfiguration({ scope: { kind: 'filter', jql: bent } }).unreadable).toBe(true);
  expect(readConfiguration({ scope: { kind: 'projects', projectIds: bent } }).unreadable).toBe(true);
});

test.each<[ProcedureName, unknown]>([
  ['assessment.save', { issueId: '1', version: 0, changes: { reason: bent } }],
  ['assessment.save', { issueId: '1', version: 0, changes: { otherStages: bent } }],
  ['portfolio.vouch', { rows: bent }],
  [
    'settings.save',
    { version: 0, reason: bent, settings: { criteria: bent, journeys: bent, sponsorRule: {}, initiativeTypes: bent } },
  ],
])('%s with a bent length is invalid input', (procedure, payload) => {
  expect(PROCEDURES[procedure].input.safeParse(payload).success).toBe(false);
});

test('lengths are checked by our own checks, which never look at a value of another type', () => {
  const files = ['src', 'static', 'sandbox'].flatMap((folder) => filesBelow(folder, ['.ts', '.tsx']));
  expect(files.filter((file) => /\bz\.(minLength|maxLength|length|minSize|maxSize)\(/.test(textOfFile(file)))).toEqual(
    [],
  );
});
