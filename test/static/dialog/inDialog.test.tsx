import { fakeBridge } from '../../support/screen/fakeBridge';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import RateIssueSurface from '../../../static/surfaces/dialog/RateIssueSurface';
import { InDialog } from '../../../static/surfaces/dialog/InDialog';
import { renderSurface } from '../../support/screen/renderSurface';
import { servePanel } from '../panel/openPanel';

let closed = 0;
const closes = (): void => {
  closed = 0;
  fakeBridge.onOperation('close', () => {
    closed += 1;
    return true;
  });
};
const close = () => screen.getByRole('button', { name: 'Close' });

test('what is typed and waits for a pause is saved before the dialog closes', async () => {
  const server = servePanel();
  closes();
  renderSurface(RateIssueSurface, { issue: { id: '12001', key: 'MOB-1' } });
  const sentence = await screen.findByRole('textbox', { name: /Which customer notices what/ });
  expect(screen.getByText('MOB-1')).toBeTruthy();
  const user = userEvent.setup();
  await user.type(sentence, 'Everybody');
  // By the keyboard of a screen reader: the field does not lose the focus before.
  fireEvent.click(close());
  await waitFor(() => expect(closed).toBeGreaterThan(0));
  expect(server.saves.map(({ changes }) => changes)).toEqual([{ reason: 'Everybody' }]);
});

test('something that stays unsaved keeps the dialog open, and the person decides', async () => {
  fakeBridge.reset();
  closes();
  const holds = (event: Event): void => event.preventDefault();
  window.addEventListener('beforeunload', holds);
  renderSurface(() => (
    <InDialog>
      <p>Something</p>
    </InDialog>
  ));
  const user = userEvent.setup();
  await user.click(close());
  expect(screen.getByRole('status').textContent).toBe('Not everything is saved yet. This closes when it is.');
  await user.click(screen.getByRole('button', { name: 'Keep it open' }));
  expect(closed).toBe(0);
  await user.click(close());
  window.removeEventListener('beforeunload', holds);
  await waitFor(() => expect(closed).toBe(1));
});
