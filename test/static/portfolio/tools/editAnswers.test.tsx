import '../../../support/screen/fakeLayout';
import { fakeBridge } from '../../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../../support/screen/fakePortfolio';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Input } from '#contract/procedures';
import { NEVER_RATED } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../../support/screen/fakeHistory';
import { renderSurface } from '../../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());
const LONG = { timeout: 10_000 };

function openReceipt(editable: number[]) {
  const epics = [
    anEpic(1, { answers: { impact: 2, request: 'yes' } }),
    anEpic(2, { answers: { impact: 3, request: 'no' } }),
  ];
  const jira = new FakeJira(epics);
  jira.editable = editable;
  answerPageHistory('/?epic=NET-1');
  const view = {
    assessment: { ...NEVER_RATED, version: 4, answers: { impact: 2, request: 'yes' } },
    score: { floor: 77, ceiling: 77 },
    can: { rate: true },
    settings: DEFAULT_SETTINGS,
    settingsVersion: 0,
  };
  fakeBridge.onInvoke('assessment.open', () => ({ ok: true, value: view }));
  const saves: Input<'assessment.save'>[] = [];
  fakeBridge.onInvoke('assessment.save', (input) => {
    const save = input as Input<'assessment.save'>;
    saves.push(save);
    const answers = { ...view.assessment.answers, ...save.changes.answers };
    const assessment = { ...view.assessment, version: save.version + 1, answers };
    return { ok: true, value: { ...view, assessment, published: true } };
  });
  renderSurface(PortfolioSurface);
  return { saves, id: Number(epics[0]!.id) };
}

test('who may edit an epic changes an answer beside the ranking, and the ranking is read anew', async () => {
  const { saves, id } = openReceipt([Number(anEpic(1).id)]);
  await userEvent.click(await screen.findByRole('button', { name: 'Edit the answers of NET-1' }, LONG));
  const impact = within(await screen.findByRole('radiogroup', { name: 'Customer impact' }, LONG));
  expect(impact.getByRole<HTMLInputElement>('radio', { name: /^\+2 / }).checked).toBe(true);
  const pages = fakeBridge.jira().filter(({ path }) => path.startsWith('/rest/api/3/search/jql')).length;
  await userEvent.click(impact.getByRole('radio', { name: /^-1 / }));
  await waitFor(() => expect(saves).toHaveLength(1));
  expect(saves[0]).toMatchObject({ issueId: String(id), version: 4, changes: { answers: { impact: -1 } } });
  expect(await screen.findByText('Saved')).toBeTruthy();
  await waitFor(() =>
    expect(fakeBridge.jira().filter(({ path }) => path.startsWith('/rest/api/3/search/jql')).length).toBeGreaterThan(
      pages,
    ),
  );
  // The editor stays where it is while the list around it is read.
  expect(screen.getByRole('radiogroup', { name: 'Customer impact' })).toBeTruthy();
});

test('who may not edit it is offered nothing', async () => {
  openReceipt([]);
  await screen.findByRole('region', { name: /^Why NET-1 / }, LONG);
  await waitFor(() => expect(fakeBridge.jira().some(({ path }) => path.endsWith('/permissions/check'))).toBe(true));
  expect(screen.queryByRole('button', { name: /^Edit the answers/ })).toBeNull();
});
