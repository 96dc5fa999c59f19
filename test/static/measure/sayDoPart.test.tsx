import '../../support/screen/fakeLayout';
import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Output } from '#contract/procedures';
import { packSheet } from '#domain/measure/sheet';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { HOST, renderSurface } from '../../support/screen/renderSurface';
import { aMeasure, anEntry, aSheet, measureId } from './aMeasure';
import { aDecision, anOffice, aReward, NEEDS, OUTPUTS } from './anOffice';

/** What we say and what we reward, at the top of the measures. */

jest.setTimeout(60_000);

let found: object[] = [];
beforeEach(() => {
  fakeBridge.reset();
  found = [];
  fakeBridge.onJira(({ path }: FakeJiraRequest) =>
    path.startsWith('/rest/api/3/search/jql') ? { body: { issues: found } } : { status: 200, body: { values: [] } },
  );
});

function open(office: Output<'sayDo.open'>, settings: Settings = NEEDS): void {
  const measures = [{ entry: aMeasure(), sheet: packSheet(aSheet({})) }];
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings, version: 1 } }));
  fakeBridge.onInvoke('measure.list', () => ({
    ok: true,
    value: { measures, definitions: [], vettings: [], hidden: 0, mayAdd: false },
  }));
  fakeBridge.onInvoke('sayDo.open', () => ({ ok: true, value: office }));
  answerPageHistory('/measures');
  renderSurface(PortfolioSurface);
}
const part = (name: string) => screen.findByRole('region', { name }, { timeout: 20_000 });
const CONTRADICTION = 'We say Retention; rewarded is Purchase.';

test('the sentence, both sides of each stage, the weights of a rating, and what is left out [4.17]', async () => {
  open(anOffice({ hidden: 3 }));
  const section = await part(CONTRADICTION);
  expect(
    within(section).getByText(
      'Retention: 33% of what is needed, 12% of what is rewarded. Purchase: 17% and 88%. ' +
        'What we say and what we reward are 0.72 apart, from 0 (the same) to 1.',
    ),
  ).toBeTruthy();
  expect(
    within(section).getByText(
      'Of the measures that you may see. Left out: 1 rewarded measure is of no stage; ' +
        '3 measures are in projects that you may not browse.',
    ),
  ).toBeTruthy();
  const [, , purchase, retention] = within(
    within(section).getByRole('list', { name: 'Needed and rewarded, stage by stage' }),
  ).getAllByRole('listitem');
  expect(purchase?.textContent).toBe(
    'Purchase72 points more rewarded than neededneeded 17% 1 of 6rewarded 88% 45 of 51',
  );
  expect(retention?.textContent).toBe(
    'Retention22 points less rewarded than neededneeded 33% 2 of 6rewarded 12% 6 of 51',
  );
  const weights = within(section).getByRole('region', { name: 'What a rating weighs' });
  expect(
    within(weights)
      .getAllByRole('listitem')
      .map((one) => one.textContent),
  ).toEqual(['Customer impact70% 70 of 100', 'Customer request30% 30 of 100']);
  expect(
    within(section).getByText(
      'People are rewarded on 3 measures: 3 count what we do; customers are said to care about 0.',
    ),
  ).toBeTruthy();
});

test('rewarded output: what takes its place; who may change it names that, or says why it stays [4.15]', async () => {
  open(anOffice());
  const section = await part(CONTRADICTION);
  await userEvent.click(within(section).getByText('Rewarded, though they count what we do: 3'));
  const [signed, handle, letters] = within(section)
    .getAllByRole('listitem')
    .filter((one) => one.textContent?.includes('weight'));
  expect(signed?.textContent).toMatch(/^Contracts signedSales · weight 45Nothing takes its place\./);
  expect(handle?.textContent).toMatch(
    /“Solved at once” takes its place since July 2026; the reward stayed with the old one\./,
  );
  expect(within(letters!).queryByRole('button')).toBeNull();
  const pairs = within(section).getByText('Measures that take the place of others: 1');
  await userEvent.click(pairs);
  expect(within(section).getByRole('row', { name: /Handle time.*Solved at once.*July 2026/ })).toBeTruthy();

  await userEvent.click(within(signed!).getByRole('button', { name: /^Name what takes its place/ }));
  const form = within(signed!).getByRole('form', { name: 'Add a measure' });
  const said = { name: 'Stays a year', formula: null, source: null, replaces: measureId(1), counts: 'outcome' };
  fakeBridge.onInvoke('entry.save', () => ({ ok: true, value: { entry: aMeasure(said, 9), published: true } }));
  await userEvent.type(within(form).getByLabelText('Name of the measure'), 'Stays a year');
  await userEvent.click(within(form).getByRole('button', { name: 'Add a measure' }));
  const saves = () => fakeBridge.invokes().filter(({ procedure }) => procedure === 'entry.save');
  await waitFor(() => expect(saves()).toHaveLength(1));
  expect(saves()[0]?.payload).toMatchObject({
    kind: 'measure',
    changes: { name: 'Stays a year', replaces: measureId(1), counts: 'outcome' },
  });

  await userEvent.click(await within(section).findByRole('button', { name: /^Keep it, because….*Contracts signed$/ }));
  await userEvent.click(within(section).getByRole('button', { name: 'Save' }));
  expect(within(section).getByText('Write why it stays.')).toBeTruthy();
  const kept = OUTPUTS.map((one) => (one.id === measureId(1) ? { ...one, kept: 'Until March' } : one));
  fakeBridge.onInvoke('sayDo.open', () => ({ ok: true, value: anOffice({ measures: kept }) }));
  await userEvent.type(within(section).getByLabelText('It stays, because'), ' Until March ');
  await userEvent.click(within(section).getByRole('button', { name: 'Save' }));
  await within(section).findByText('It stays, because “Until March”.');
  expect(saves()[1]?.payload).toMatchObject({ id: measureId(1), version: 1, changes: { rewardKept: 'Until March' } });
});

const EPIC = { id: '10001', key: 'MOB-1', fields: { summary: 'Pay the bill' } };
const decision = (body: object, status: string) =>
  anEntry('rewardDecision', aDecision('', {}).id, body, { home: { issueId: '10001' }, status, version: 1 });

test('the sponsor decides at their epic; without a reason nothing is decided, and that is said', async () => {
  found = [EPIC];
  open(anOffice());
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: true } }));
  const section = await part(CONTRADICTION);
  expect(within(section).getByText('Nobody has decided about it.')).toBeTruthy();
  await userEvent.click(within(section).getByRole('button', { name: 'Decide' }));
  const form = () => within(section).findByRole('form');
  await userEvent.click(within(await form()).getByLabelText('We keep both'));
  fakeBridge.onInvoke('entry.save', () => ({
    ok: true,
    value: { entry: decision({ says: 'retention', rewarded: 'purchase', decision: 'keep' }, 'begun'), published: true },
  }));
  await userEvent.click(within(await form()).getByRole('button', { name: 'Decide about rewards' }));
  await within(section).findByText('Nothing is decided yet: say why, then save. What you wrote so far is saved.');
  const decided = aDecision(new Date().toISOString(), {});
  fakeBridge.onInvoke('entry.save', () => ({ ok: true, value: { entry: decided, published: true } }));
  fakeBridge.onInvoke('sayDo.open', () => ({ ok: true, value: anOffice({ decisions: [decided] }) }));
  await userEvent.type(within(await form()).getByLabelText('Because'), 'Paid by contract');
  await userEvent.click(within(await form()).getByRole('button', { name: 'Save' }));
  await within(section).findByText('We keep both');
  expect(section.textContent).toMatch(/, because “Paid by contract”\. Decided by .* It stands until /);
  expect(within(section).getByRole('button', { name: 'Decide anew' })).toBeTruthy();
  const [first] = fakeBridge.invokes().filter(({ procedure }) => procedure === 'entry.save');
  expect(first?.payload).toMatchObject({
    ...{ kind: 'rewardDecision', home: { issueId: '10001' } },
    changes: { says: 'retention', rewarded: 'purchase', decision: 'keep' },
  });
});

test('who is neither sponsor nor of the office is told who decides; a decision that is over waits anew', async () => {
  found = [EPIC];
  open(anOffice({ decisions: [aDecision('2025-01-05T08:00:00.000Z', {})], hiddenDecisions: 2 }));
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: false } }));
  const section = await part(CONTRADICTION);
  expect(section.textContent).toMatch(/Its time was over on .*, and it is still so\./);
  expect(within(section).getByText('2 decisions at epics that you may not browse.')).toBeTruthy();
  await userEvent.click(within(section).getByRole('button', { name: 'Decide anew' }));
  await within(section).findByText('The sponsor of a rated epic at Retention or Purchase decides this, or the office.');
});

test('who named themselves sponsor is told so, and whom to ask', async () => {
  const properties = {
    'customer-lens': { v: 1, version: 1, settings: 1, floor: 10, ceiling: 10, answers: {}, sponsor: HOST.accountId },
  };
  found = [{ ...EPIC, properties }];
  open(anOffice());
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: false } }));
  const section = await part(CONTRADICTION);
  await userEvent.click(within(section).getByRole('button', { name: 'Decide' }));
  await within(section).findByText(
    /^You named yourself sponsor of MOB-1, so you do not decide this\. Ask the office, or/,
  );
});

test('without rewards, without needs, and where both are close, the page says so and what to do', async () => {
  open(anOffice({ measures: [] }));
  await part('Nobody is rewarded on a measure of a stage, as far as it is written down.');
  await screen.findByText('Say in a measure who is rewarded on it, how much that weighs, and of which stage it is.');
});

test('who does not see all measures is told no more than what they may see', async () => {
  open(anOffice({ measures: [], hidden: 37 }));
  const section = await part('Nobody is rewarded on a measure of a stage, by the measures that you may see.');
  expect(section.textContent).toContain('People are rewarded on no measure, by the measures that you may see.');
  expect(section.textContent).not.toContain('as far as it is written down');
});

test('where what we say is what we reward there is nothing to decide', async () => {
  const even = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
  open(anOffice({ measures: even.map((stage, at) => aReward(at, { stage, weight: 10 })) }), DEFAULT_SETTINGS);
  const section = await part('What we say and what we reward are close to each other.');
  expect(within(section).queryByRole('button', { name: /Decide/ })).toBeNull();
  expect(section.textContent).toContain(
    'What we say and what we reward are 0 apart, from 0 (the same) to 1. No two stages are ten points apart',
  );
});

test('what the server does not tell is said, and asked again', async () => {
  open(anOffice());
  fakeBridge.onInvoke('sayDo.open', () => ({ ok: false, error: { code: 'unavailable', message: 'Not now.' } }));
  await screen.findByText('Not now.', {}, { timeout: 20_000 });
  fakeBridge.onInvoke('sayDo.open', () => ({ ok: true, value: anOffice() }));
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await part(CONTRADICTION);
});
