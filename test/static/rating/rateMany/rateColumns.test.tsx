import '../../../support/screen/fakeLayout';
import { fakeBridge } from '../../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../../support/screen/fakePortfolio';
import { answerPageHistory } from '../../../support/screen/fakeHistory';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { applyChanges, NEVER_RATED, type Changes } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { renderSurface } from '../../../support/screen/renderSurface';

const DANA = {
  accountId: 'dana',
  displayName: 'Dana Okafor',
  avatarUrls: { '48x48': 'https://faces.example/dana.png' },
};

interface Asked {
  mayEdit: boolean;
}

/** Two rated epics, of which the first has a sentence and a sponsor. */
async function open({ mayEdit }: Asked): Promise<{ saved: () => Changes[] }> {
  const rated = { answers: { impact: -1, request: 'no' }, disruption: 2 };
  const second = anEpic(2, rated);
  const recorded = { ...second, property: { ...second.property, disruptionCount: 1, disruptionDepth: 3 } };
  const jira = new FakeJira([anEpic(1, { ...rated, sponsor: 'dana' }), recorded]);
  jira.reasons['10001'] = 'Rural customers lose their shop';
  answerPageHistory('/rate');
  jira.instead = ({ path, body }) => {
    if (path.includes('/user/bulk')) return { body: { values: path.includes('dana') ? [DANA] : [] } };
    if (path.includes('/user/search')) return { body: [DANA] };
    if (path.endsWith('/issue/bulkfetch')) return { body: { issues: [] } };
    if (!path.endsWith('/permissions/check')) return undefined;
    const { issues } = (body as { projectPermissions: { issues: number[] }[] }).projectPermissions[0]!;
    return { body: { projectPermissions: [{ permission: 'EDIT_ISSUES', issues: mayEdit ? issues : [] }] } };
  };
  const saves: Changes[] = [];
  fakeBridge.onInvoke('assessment.save', (input) => {
    const { version, changes } = input as { version: number; changes: Changes };
    saves.push(changes);
    const { next } = applyChanges({ ...NEVER_RATED, version }, changes);
    const assessment = { ...next, version: version + 1, updatedAt: '2026-03-01T10:00:00.000Z', updatedBy: 'me' };
    const view = { score: null, can: { rate: true }, settings: DEFAULT_SETTINGS, settingsVersion: 4 };
    return { ok: true, value: { assessment, ...view, published: true } };
  });
  renderSurface(PortfolioSurface);
  await screen.findByText('Rural customers lose their shop', {}, { timeout: 20_000 });
  return { saved: () => saves };
}

const cell = (name: RegExp) => screen.getByRole('gridcell', { name });

jest.setTimeout(60_000);
beforeEach(() => fakeBridge.reset());

test('the table holds the sentence, the sponsor with a face, and disruption in words', async () => {
  await open({ mayEdit: true });
  expect(cell(/^NET-1 Which customer notices what\?: Rural customers lose their shop$/)).toBeTruthy();
  expect(cell(/^NET-2 Which customer notices what\?: not rated$/)).toBeTruthy();
  expect(cell(/^NET-1 Disruption while delivering: Noticeable$/)).toBeTruthy();
  // A level below the worst record is told, in the cell and for who listens.
  const below = cell(/^NET-2 Disruption while delivering: Noticeable, recorded as severe, rated as noticeable$/);
  expect(below.querySelector('[title="recorded as severe, rated as noticeable"]')).toBeTruthy();
  fireEvent.focus(below);
  expect(screen.getByText('Recorded as severe, rated as noticeable.')).toBeTruthy();
  const sponsor = await screen.findByRole('gridcell', { name: /^NET-1 Sponsor: Dana Okafor$/ });
  expect(sponsor.querySelector('img')?.getAttribute('src')).toBe('https://faces.example/dana.png');
});

test('letters begin a sentence, Enter puts it in and goes on below; a sponsor is looked up in the cell', async () => {
  const { saved } = await open({ mayEdit: true });
  const sentence = cell(/^NET-2 Which customer/);
  fireEvent.focus(sentence);
  fireEvent.keyDown(sentence, { key: 'E' });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Which customer notices what? of NET-2' });
  expect(field.value).toBe('E');
  fireEvent.change(field, { target: { value: 'Everyone with a bill' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  await waitFor(() => expect(saved()).toEqual([{ reason: 'Everyone with a bill' }]));

  const sponsor = cell(/^NET-2 Sponsor/);
  fireEvent.focus(sponsor);
  fireEvent.keyDown(sponsor, { key: 'Enter' });
  const search = await screen.findByRole('combobox', { name: 'Sponsor of NET-2' });
  fireEvent.change(search, { target: { value: 'dana' } });
  fireEvent.click(await screen.findByRole('option', { name: /Dana Okafor/ }));
  await waitFor(() => expect(saved()).toEqual([{ reason: 'Everyone with a bill' }, { sponsor: 'dana' }]));
});

test('a sentence that is not read yet is not written over', async () => {
  let answer = (): void => undefined;
  const jira = new FakeJira([anEpic(1, { answers: { impact: 1 } })]);
  answerPageHistory('/rate');
  jira.instead = ({ path }) =>
    path.endsWith('/permissions/check')
      ? { body: { projectPermissions: [{ permission: 'EDIT_ISSUES', issues: [10001] }] } }
      : undefined;
  fakeBridge.onInvoke('assessment.reasons', () => new Promise<void>((resolve) => (answer = resolve)));
  renderSurface(PortfolioSurface);
  const sentence = await screen.findByRole('gridcell', { name: /being read$/ }, { timeout: 20_000 });
  fireEvent.focus(sentence);
  fireEvent.keyDown(sentence, { key: 'E' });
  expect(screen.queryByRole('textbox', { name: /^Which customer/ })).toBeNull();
  fireEvent.keyDown(sentence, { key: 'Delete' });
  expect(screen.getByText('1 sentence is not read yet, so nothing was changed there.')).toBeTruthy();
  expect(fakeBridge.invokes('assessment.save')).toEqual([]);
  answer();
});

test('who may rate none of the epics reads a list with the reason, and nothing that cannot be used', async () => {
  await open({ mayEdit: false });
  expect(screen.queryByRole('grid')).toBeNull();
  expect(screen.getByText(/^You may read these ratings but not change them\./)).toBeTruthy();
  const row = screen.getByRole('row', { name: /NET-1/ });
  await within(row).findByText('Dana Okafor');
  expect(within(row).getByText('Noticeable')).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Undo|Redo|Import/ })).toBeNull();
  expect(screen.getByRole('button', { name: 'Export CSV' })).toBeTruthy();
});
