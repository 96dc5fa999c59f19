import fc from 'fast-check';
import { ACTIONS, type ActionName } from '#domain/told/actions';
import { startLocalJira, type RunningLocalJira } from '../support/local/localJira';
import { writesOf, wordsHiddenFrom, type HiddenWords } from './demoSecrets';
import { hostileText, hostileValue } from './hostileValues';

/** Actions as a rule or a model may call them that was written by somebody who means harm. */

const VIEWERS = ['board-member', 'support-colleague', 'outsider'] as const;
const NAMES = Object.keys(ACTIONS) as ActionName[];
const READS: readonly ActionName[] = ['read-rating', 'list-contested', 'list-thin-stages'];
const RUNS = 120;

let jira: RunningLocalJira;
let hidden: HiddenWords;
beforeAll(async () => {
  jira = await startLocalJira({ demo: true });
  await jira.settings({ quota: null, writeLimits: null });
  hidden = await wordsHiddenFrom(jira, VIEWERS);
}, 180_000);
afterAll(() => jira.stop());

/** Right values beside hostile ones, so that some calls get through the parser. */
const VALUES: Record<string, fc.Arbitrary<unknown>> = {
  issueKey: fc.constantFrom('CARE-1', 'BIZ-1', 'BIZ-11', 'MOB-16', 'care-2', 'CARE-99999', 12),
  question: fc.constantFrom('Customer impact', 'stage', '__proto__', 'answers.impact', 'sponsor'),
  answer: fc.oneof(fc.constantFrom('2', 'Yes', 'retention', '99'), hostileText),
  person: fc.oneof(fc.constantFrom('admin', 'a', '*', '%'), hostileText),
  until: fc.constantFrom('2027-01-01', '2026-02-30', '9999-12-31', '2020-01-01'),
  project: fc.oneof(fc.constantFrom('CARE', 'BIZ', 'CARE" OR project = "BIZ', 'CARE) OR (1=1'), hostileText),
  places: fc.constantFrom(1, '7', 0, -1, 1e9, '1e3', 3.5),
};
const inputs = fc.record(
  {
    ...Object.fromEntries(Object.entries(VALUES).map(([name, right]) => [name, fc.oneof(right, hostileValue)])),
    context: hostileValue,
    principal: fc.constant({ accountId: 'admin' }),
    accountId: fc.constant('admin'),
  },
  { requiredKeys: [] },
);

test('whatever is sent is answered in words, tells nothing hidden, and reading writes nothing', async () => {
  const isSentences = (value: unknown): boolean =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.every((one: { message?: unknown }) => /\S/.test(String(one.message)));
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...NAMES), fc.constantFrom(...VIEWERS), inputs, async (name, viewer, given) => {
      await jira.clearCalls();
      const { status, body } = await jira.act(viewer, name, given, { by: 'agent' });
      // What is nested deeper than the platform takes never reaches the app.
      if (status === 400) return expect(JSON.stringify(body)).toMatch(/nested at most|too large/);
      expect(status).toBe(200);
      const told = body as { sentence?: string; errors?: unknown };
      expect(typeof told.sentence === 'string' || isSentences(told.errors)).toBe(true);
      const text = JSON.stringify(told);
      const named = JSON.stringify(given);
      for (const word of hidden[viewer] ?? []) if (!named.includes(word)) expect(text).not.toContain(word);
      // None of these people may edit: nothing of theirs is stored, whatever the action.
      expect(writesOf(await jira.calls(), `${name}-action`)).toEqual([]);
      return expect(READS.includes(name) || told.errors !== undefined).toBe(true);
    }),
    { numRuns: RUNS },
  );
}, 180_000);
