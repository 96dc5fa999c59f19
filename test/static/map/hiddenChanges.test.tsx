import '../../support/screen/fakeLayout';
import '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { answerMap, openMap, told, tree } from './mapServer';

/** Where changes by epics are hidden from the viewer, one of them may touch what no seen epic does: none is denied. */

jest.setTimeout(60_000);

beforeEach(() => {
  answerMap();
  told.hiddenChanges = 2;
});

test('of targets no more is claimed than is seen', async () => {
  answerPageHistory('/targets');
  renderSurface(PortfolioSurface);
  const list = await screen.findByRole('list', { name: /^Targets/ }, { timeout: 20_000 });
  expect(within(list).getAllByText('no epic that you see touches it')).toHaveLength(3);
  expect(screen.getByText(/No epic that you see touches 3 of all 4\./)).toBeTruthy();
  expect(screen.getByRole('option', { name: 'No epic that you see touches it' })).toBeTruthy();
  expect(screen.queryByText(/no epic touches/i)).toBeNull();
});

test('the map says it line by line, of what was chosen, and from need to epic', async () => {
  const user = userEvent.setup();
  openMap();
  const of = await tree();
  expect(await screen.findByText(/No epic that you see changes \d of/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Open all' }));
  expect(within(of).getAllByText('no epic that you see').length).toBeGreaterThan(0);
  expect(screen.queryByText('no epic')).toBeNull();
  await user.click(within(of).getAllByRole('row', { name: /Billing engine/ })[0]!);
  expect(await screen.findByRole('heading', { name: 'No epic that you see changes it' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'From need to epic' }));
  expect((await screen.findAllByText('no epic that you see touches it')).length).toBeGreaterThan(0);
  expect(screen.getByText(/no epic that you see touches \d of them/)).toBeTruthy();
  expect(screen.queryByText('no epic touches it')).toBeNull();
});
