import '../../support/screen/fakeLayout';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../support/screen/fakePortfolio';
import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Proposal } from '#domain/proposal/proposal';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

const PROPOSED: Proposal = {
  ...{
    id: '20260301100000000',
    version: 1,
    title: 'Requests first',
    reason: 'Customers ask',
    weights: { impact: 20 },
    settingsVersion: 0,
  },
  ...{
    effectiveAt: null,
    status: 'open',
    author: 'admin',
    proposedAt: '2026-03-01T10:00:00.000Z',
    decision: null,
    appliedAs: null,
    problem: null,
  },
};

const proposing = async () => {
  new FakeJira([
    anEpic(1, { answers: { impact: 3, request: 'no' } }),
    anEpic(2, { answers: { impact: 1, request: 'yes' } }),
  ]);
  answerPageHistory('/what-if?weights=impact:20');
  renderSurface(PortfolioSurface);
  await userEvent.click(await screen.findByText('Save as a proposal'));
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Requests first' } });
  fireEvent.change(screen.getByLabelText('Reason'), { target: { value: 'Customers ask' } });
  return {
    day: screen.getByLabelText<HTMLInputElement>(/^Takes effect on, today or later/),
    button: screen.getByRole('button', { name: 'Propose these weights' }),
  };
};

test('a day that is over is not offered, and is told in words; today is taken', async () => {
  const { day, button } = await proposing();
  const today = day.min;
  expect(today).toMatch(/^\d{4}-\d\d-\d\d$/);
  const yesterday = new Date(Date.parse(today) - 86_400_000).toISOString().slice(0, 10);
  fireEvent.change(day, { target: { value: yesterday } });
  expect(screen.getByText('This day is over. Choose today or a later day.').id).toBe(
    day.getAttribute('aria-describedby'),
  );
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.submit(button);
  expect(fakeBridge.invokes('proposal.save')).toEqual([]);
  fireEvent.change(day, { target: { value: today } });
  expect(screen.queryByText(/This day is over/)).toBeNull();
  expect(button.getAttribute('aria-disabled')).toBe('false');
});

test('what is proposed asks for nothing any more, and the keyboard stays at the button', async () => {
  fakeBridge.onInvoke('proposal.save', () => ({ ok: true, value: { proposal: PROPOSED } }));
  const { button } = await proposing();
  button.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/^Proposed\. It waits for an administrator/)).toBeTruthy();
  expect(screen.queryByText(/Write a title and a reason first/)).toBeNull();
  expect(document.activeElement).toBe(button);
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Another' } });
  expect(screen.getByText('Write a title and a reason first.')).toBeTruthy();
  expect(screen.queryByText(/^Proposed\./)).toBeNull();
});
