import { fakeBridge, type FakeJiraRequest } from '../../support/screen/fakeBridge';
import '../../support/screen/fakeLayout';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Output } from '#contract/procedures';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../support/screen/renderSurface';
import { aDecision, anOffice, NEEDS } from '../measure/anOffice';

/** The sponsor's card: we say one stage and reward another. */

jest.setTimeout(30_000);

const NOTHING: Output<'mine.list'> = {
  ...{ cards: [], more: 0, late: 0, next: [], done: [], answered: [], looks: 0 },
  ...{ settings: NEEDS, settingsVersion: 1 },
};
const epicAt = (number: number, stage: string, status = 'new') => ({
  id: String(10_000 + number),
  key: `MOB-${number}`,
  fields: {
    summary: `Epic ${number}`,
    created: '2026-10-01T08:00:00.000+0000',
    status: { statusCategory: { key: status } },
  },
  properties: {
    'customer-lens': { v: 1, version: 1, settings: 1, floor: 10, ceiling: 10, answers: {}, stage, confirmed: 'yes' },
  },
});

let sponsored: object[] = [];
beforeEach(() => {
  fakeBridge.reset();
  sponsored = [];
  answerPageHistory('/');
  fakeBridge.onInvoke('mine.list', () => ({ ok: true, value: NOTHING }));
  decidesAt(() => true);
  fakeBridge.onJira(({ path, body }: FakeJiraRequest) => {
    const { jql } = (body ?? {}) as { jql?: string };
    return {
      body: path.includes('/search/jql')
        ? { issues: jql?.includes('customerSponsor') ? sponsored : [] }
        : { values: [] },
    };
  });
});
/** At which epics the viewer may decide. */
function decidesAt(may: (issueId: string) => boolean): void {
  fakeBridge.onInvoke('entry.list', (payload) => {
    const { home } = payload as { home: { issueId: string } };
    return { ok: true, value: { entries: [], hidden: 0, mayAdd: may(home.issueId) } };
  });
}
const told = (office: Output<'sayDo.open'>) => fakeBridge.onInvoke('sayDo.open', () => ({ ok: true, value: office }));
const asked = () => fakeBridge.invokes().filter(({ procedure }) => procedure === 'sayDo.open').length;

test('one card for the sponsor of an epic at the stage, gone only when it is really decided [4.17]', async () => {
  sponsored = [epicAt(1, 'advocacy'), epicAt(2, 'purchase'), epicAt(3, 'retention'), epicAt(4, 'retention')];
  told(anOffice({ hidden: 2 }));
  renderSurface(PortfolioSurface);
  const card = await screen.findByRole('article', { name: /Say and do MOB-3/ });
  expect(screen.getAllByRole('article')).toHaveLength(1);
  await screen.findByText('1 waits for you');
  within(card).getByText('We say Retention; rewarded is Purchase. You are the sponsor of this epic at Retention.');
  await userEvent.click(within(card).getByRole('button', { name: 'Look and decide' }));
  await within(card).findByText(
    /^Rewarded at Purchase, of the measures that you may see: “Contracts signed”, Sales, weight 45\./,
  );
  within(card).getByRole('link', { name: 'See all that is rewarded' });
  const form = () => within(card).findByRole('form');
  const begun = aDecision('2026-11-30T08:00:00.000Z', { reason: null });
  fakeBridge.onInvoke('entry.save', () => ({
    ok: true,
    value: { entry: { ...begun, status: 'begun' }, published: true },
  }));
  await userEvent.click(within(await form()).getByLabelText('We keep both'));
  await userEvent.click(within(await form()).getByRole('button', { name: 'Decide about rewards' }));
  await within(card).findByText(/^Nothing is decided yet: say why, then save\./);
  expect(await screen.findByText('1 waits for you')).toBeTruthy();

  const decided = aDecision(new Date().toISOString(), {});
  fakeBridge.onInvoke('entry.save', () => ({ ok: true, value: { entry: decided, published: true } }));
  told(anOffice({ decisions: [decided] }));
  await userEvent.type(within(await form()).getByLabelText('Because'), 'Paid by contract');
  await userEvent.click(within(await form()).getByRole('button', { name: 'Save' }));
  await screen.findByText('Nothing waits for you.');
  expect(screen.queryByRole('article')).toBeNull();
});

test('who named themselves sponsor of some epics decides at another of theirs', async () => {
  sponsored = [epicAt(2, 'purchase'), epicAt(3, 'retention'), epicAt(4, 'retention')];
  told(anOffice());
  decidesAt((issueId) => issueId === '10002');
  renderSurface(PortfolioSurface);
  await screen.findByRole('article', { name: /Say and do MOB-2/ });
});

test('who named themselves sponsor of all of theirs has no card', async () => {
  sponsored = [epicAt(3, 'retention')];
  told(anOffice());
  decidesAt(() => false);
  renderSurface(PortfolioSurface);
  await screen.findByText('Nothing waits for you.');
  expect(fakeBridge.invokes('entry.list')).toHaveLength(1);
});

test('who is the sponsor of nothing costs no call', async () => {
  told(anOffice());
  renderSurface(PortfolioSurface);
  await screen.findByText('Nothing waits for you.');
  expect(asked()).toBe(0);
});

test('the sponsor of epics at other stages has no card', async () => {
  sponsored = [epicAt(1, 'advocacy'), epicAt(2, 'awareness', 'indeterminate')];
  told(anOffice());
  renderSurface(PortfolioSurface);
  await screen.findByText('Nothing waits for you.');
  expect(asked()).toBe(1);
});

test('where what is rewarded is not told, the page says that something may be missing', async () => {
  sponsored = [epicAt(3, 'retention')];
  fakeBridge.onInvoke('sayDo.open', () => ({ ok: false, error: { code: 'unavailable', message: 'Not now.' } }));
  const failed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  renderSurface(PortfolioSurface);
  await screen.findByText(/^What people are rewarded on could not be read\./);
  await screen.findByText('Of what could be read, nothing waits for you.');
  expect(failed).toHaveBeenCalledTimes(1);
  failed.mockRestore();
  told(anOffice());
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await screen.findByRole('article', { name: /Say and do MOB-3/ });
});
