import { fakeBridge } from '../../support/screen/fakeBridge';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Proposal } from '#domain/proposal/proposal';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import SettingsSurface from '../../../static/surfaces/settings/SettingsSurface';
import { weighted } from '../../support/generators';
import { renderSurface } from '../../support/screen/renderSurface';
import { SettingsServer } from '../settings/settingsServer';

configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

let server: SettingsServer;
beforeEach(() => {
  fakeBridge.reset();
  server = new SettingsServer();
});

const AT = '2026-03-01T10:00:00.000Z';
const proposal: Proposal = {
  ...{
    id: '20260301100000000',
    version: 1,
    title: 'Requests first',
    reason: 'Customers ask',
    weights: { impact: 20, request: 80 },
    settingsVersion: 0,
  },
  ...{
    effectiveAt: null,
    status: 'open',
    author: 'admin',
    proposedAt: AT,
    decision: null,
    appliedAs: null,
    problem: null,
  },
};

async function open() {
  renderSurface(SettingsSurface);
  return within(await screen.findByRole('region', { name: 'Proposals' }));
}

test('where nothing was proposed it says so', async () => {
  expect(await (await open()).findByText('No proposal waits for a decision.')).toBeTruthy();
});

test('a proposal with who, why and both weights; approved, it says since which version it is in force', async () => {
  server.proposals = { pending: [proposal], settled: [] };
  fakeBridge.onInvoke('proposal.decide', () => ({
    ok: true,
    value: {
      proposal: {
        ...proposal,
        version: 2,
        status: 'applied',
        appliedAs: 1,
        decision: { by: 'admin', at: AT, reason: 'Agreed' },
      },
    },
  }));
  const section = await open();
  expect(await section.findByText('Requests first', { selector: 'strong' })).toBeTruthy();
  // The name comes after the rest.
  await waitFor(() => expect(section.getByText(/Customers ask/).textContent).toMatch(/^Ada Min, .*“Customers ask”$/));
  expect(section.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Customer impact: 70 → 20', 'Customer request: 30 → 80']),
  );
  const approve = section.getByRole<HTMLButtonElement>('button', { name: 'Approve' });
  expect(approve.disabled).toBe(true);
  // Why the buttons are grey stands beside them, and is heard with the field.
  const field = section.getByLabelText(/Reason for the decision/);
  const why = section.getByText('Write a reason first: then you can approve or reject.');
  expect(field.getAttribute('aria-describedby')).toBe(why.id);
  fireEvent.change(field, { target: { value: 'Agreed' } });
  expect(section.queryByText(/Write a reason first/)).toBeNull();
  server.proposals = { pending: [], settled: [] };
  server.write(weighted(20, 80), 'Requests first');
  await userEvent.click(approve);
  expect(await section.findByText('“Requests first” is in force as version 1.')).toBeTruthy();
  expect(fakeBridge.invokes('proposal.decide').map(({ payload }) => payload)).toEqual([
    { id: proposal.id, version: 1, approve: true, reason: 'Agreed' },
  ]);
  expect(await section.findByText('No proposal waits for a decision.')).toBeTruthy();
});

describe('once a proposal is in force, everything on the page is about the settings in force', () => {
  const other: Proposal = {
    ...proposal,
    id: '20260301100000001',
    title: 'A little more',
    weights: { impact: 25, request: 75 },
  };

  async function approveFirst() {
    server.proposals = { pending: [proposal, other], settled: [] };
    fakeBridge.onInvoke('proposal.decide', () => ({
      ok: true,
      value: {
        proposal: {
          ...proposal,
          version: 2,
          status: 'applied',
          appliedAs: 1,
          decision: { by: 'admin', at: AT, reason: 'Agreed' },
        },
      },
    }));
    const section = await open();
    const tells = (words: string) =>
      waitFor(() => expect(section.getAllByRole('listitem').map(({ textContent }) => textContent)).toContain(words));
    await tells('Customer impact: 70 → 25');
    return {
      section,
      tells,
      approve: async () => {
        fireEvent.change(section.getAllByLabelText(/Reason for the decision/)[0]!, { target: { value: 'Agreed' } });
        server.proposals = { pending: [other], settled: [] };
        server.write(weighted(20, 80), 'Requests first');
        await userEvent.click(section.getAllByRole('button', { name: 'Approve' })[0]!);
      },
    };
  }

  test('the head, the weights, the history and the other proposals', async () => {
    const { section, approve, tells } = await approveFirst();
    expect(
      screen.getByText('Nobody has saved settings yet: these are the ones that come with Customer Lens.'),
    ).toBeTruthy();
    await approve();
    await tells('Customer impact: 20 → 25');
    expect(section.getByText('“Requests first” is in force as version 1.')).toBeTruthy();
    expect(screen.getByText('Version 1 is in use.')).toBeTruthy();
    expect(screen.queryByText(/Nobody has saved settings/)).toBeNull();
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Weight of Customer impact' }).value).toBe('20');
    fireEvent.click(screen.getByRole('link', { name: 'History' }));
    expect(await screen.findByText('“Requests first”')).toBeTruthy();
    // The page; what saving would do, before and after.
    expect(fakeBridge.invokes('settings.open')).toHaveLength(4);
  });

  test('what is not saved yet stays, and it is said on what it was made', async () => {
    const { section, approve, tells } = await approveFirst();
    fireEvent.change(screen.getByRole('spinbutton', { name: 'Weight of Customer impact' }), {
      target: { value: '60' },
    });
    await approve();
    expect(
      await section.findByText(
        '“Requests first” is in force as version 1. This page keeps the settings ' +
          'from before because of what you have not saved; that would be lost.',
      ),
    ).toBeTruthy();
    expect(
      screen.getByText(
        'Version 1 is in use. Your unsaved changes on this page were ' +
          'made on the settings that come with Customer Lens.',
      ),
    ).toBeTruthy();
    await tells('Customer impact: 20 → 25');
    expect(screen.getByRole<HTMLInputElement>('spinbutton', { name: 'Weight of Customer impact' }).value).toBe('60');
  });
});

test('what waits says from which settings it was made: they may have changed since', async () => {
  server.proposals = {
    pending: [proposal, { ...proposal, id: '20260301100000001', title: 'Later', settingsVersion: 3 }],
    settled: [{ ...proposal, id: '20260301100000002', title: 'Gone', settingsVersion: 2, status: 'withdrawn' }],
  };
  const section = await open();
  expect(await section.findByText('Made from the default settings.')).toBeTruthy();
  expect(section.getAllByText(/^Made from /)).toHaveLength(2);
  expect(section.getByText('Made from version 3 of the settings.')).toBeTruthy();
});

test('what was decided long ago is told as what happened: it may not be in force any more', async () => {
  const applied: Proposal = { ...proposal, status: 'applied', appliedAs: 2, effectiveAt: AT };
  const later = {
    ...proposal,
    id: '20260301100000002',
    title: 'Not now',
    status: 'withdrawn',
    effectiveAt: AT,
  } as const;
  server.proposals = { pending: [], settled: [applied, later] };
  const section = await open();
  expect(await section.findByText('took effect as version 2')).toBeTruthy();
  expect(section.getAllByText(/^Was meant to take effect:/)).toHaveLength(2);
  expect(section.queryByText(/in force/)).toBeNull();
});

test('where a second person is asked for, nobody can approve their own; the others can', async () => {
  server.settings = { ...DEFAULT_SETTINGS, secondPerson: true };
  server.proposals = {
    pending: [
      { ...proposal, author: 'board-member' },
      { ...proposal, id: '20260301100000001', title: 'Another' },
    ],
    settled: [],
  };
  const section = await open();
  expect(await section.findByText('You proposed this: another administrator has to approve it.')).toBeTruthy();
  expect(section.getAllByRole('button', { name: 'Approve' })).toHaveLength(1);
  expect(section.getAllByRole('button', { name: 'Reject' })).toHaveLength(2);
  expect(section.getByText('Write a reason first: then you can reject.')).toBeTruthy();
  expect(section.getByRole<HTMLInputElement>('checkbox', { name: /Weights need a second person/ }).checked).toBe(true);
});

test('weights that are in force already can only be rejected', async () => {
  server.proposals = { pending: [{ ...proposal, weights: { impact: 70, request: 30 } }], settled: [] };
  const section = await open();
  expect(await section.findByText('These are the weights in force already; nothing would change.')).toBeTruthy();
  expect(section.queryByRole('button', { name: 'Approve' })).toBeNull();
  expect(section.getByRole('button', { name: 'Reject' })).toBeTruthy();
  expect(section.getByText('Write a reason first: then you can reject.')).toBeTruthy();
});

test('decided by somebody else meanwhile: said in words, nothing is lost', async () => {
  server.proposals = { pending: [proposal], settled: [] };
  fakeBridge.onInvoke('proposal.decide', () => ({
    ok: false,
    error: { code: 'conflict', message: 'This proposal was changed or decided meanwhile. Look at it again.' },
  }));
  const section = await open();
  const field = (await section.findByLabelText(/Reason for the decision/)) as HTMLTextAreaElement;
  fireEvent.change(field, { target: { value: 'No' } });
  await userEvent.click(section.getByRole('button', { name: 'Reject' }));
  expect(await section.findByText(/changed or decided meanwhile/)).toBeTruthy();
  expect(field.value).toBe('No');
});

test('while one proposal is decided, what is being written about another stays', async () => {
  const second: Proposal = { ...proposal, id: '20260301100000001', title: 'Impact alone' };
  server.proposals = { pending: [proposal, second], settled: [] };
  fakeBridge.onInvoke('proposal.decide', () => {
    server.proposals = { pending: [second], settled: [] };
    return { ok: true, value: { proposal: { ...proposal, version: 2, status: 'rejected' } } };
  });
  const section = await open();
  const reasonOf = (title: string) =>
    section.getByRole<HTMLTextAreaElement>('textbox', { name: `Reason for the decision about ${title}` });
  await section.findByText('Impact alone');
  fireEvent.change(reasonOf('Impact alone'), { target: { value: 'Not yet settled' } });
  fireEvent.change(reasonOf('Requests first'), { target: { value: 'No' } });
  fireEvent.click(section.getAllByRole('button', { name: 'Reject' })[0]!);
  expect(await section.findByText('“Requests first” is rejected.')).toBeTruthy();
  await waitFor(() => expect(section.queryByText('Requests first')).toBeNull());
  expect(reasonOf('Impact alone').value).toBe('Not yet settled');
});
