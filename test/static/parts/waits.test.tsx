import { fakeBridge } from '../../support/screen/fakeBridge';
import { act, fireEvent, screen } from '@testing-library/react';
import { findPeople } from '../../../static/host/jira';
import { FailureMessage } from '../../../static/parts/messages/FailureMessage';
import { JiraWait } from '../../../static/parts/messages/JiraWait';
import { soonWords } from '../../../static/parts/texts/Countdown';
import { renderSurface } from '../../support/screen/renderSurface';

beforeEach(() => {
  fakeBridge.reset();
  jest.useFakeTimers();
  jest.spyOn(Math, 'random').mockReturnValue(0);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

const pass = (milliseconds: number): Promise<void> => act(() => jest.advanceTimersByTimeAsync(milliseconds));

test('while Jira asks to wait the screen says how long, and no longer once it goes on', async () => {
  const answers = [{ status: 429, headers: { 'retry-after': '12' } }, { body: [] }];
  fakeBridge.onJira(() => answers.shift()!);
  renderSurface(JiraWait);
  const found = findPeople('an');
  await pass(0);
  expect(screen.getByRole('status').textContent).toBe(
    'Jira is busy and asked to wait. It goes on by itself in 12 seconds.',
  );
  await pass(5_000);
  expect(screen.getByRole('timer').textContent).toBe('in 7 seconds');
  await pass(7_000);
  expect(await found).toEqual([]);
  expect(screen.getByRole('status').textContent).toBe('');
});

test('what failed is tried again by itself when the time is over that was asked for, and says when', async () => {
  const again = jest.fn();
  renderSurface(() => (
    <FailureMessage
      failure={{ code: 'rateLimited', message: 'Jira is busy.', retryAfter: 30 }}
      onTryAgain={() => again()}
    />
  ));
  await pass(10_000);
  expect(screen.getByRole('alert').textContent).toBe('Jira is busy. It is tried again by itself in 20 seconds.Try now');
  expect(again).not.toHaveBeenCalled();
  await pass(20_000);
  expect(again).toHaveBeenCalledTimes(1);
});

test('where nobody said how long, the person tries again; what cannot pass is not tried', async () => {
  const again = jest.fn();
  const { unmount } = renderSurface(() => (
    <FailureMessage failure={{ code: 'unavailable', message: 'Not reached.' }} onTryAgain={again} />
  ));
  await pass(600_000);
  expect(again).not.toHaveBeenCalled();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(again).toHaveBeenCalledTimes(1);
  unmount();
  renderSurface(() => (
    <FailureMessage failure={{ code: 'forbidden', message: 'You may not.', retryAfter: 1 }} onTryAgain={again} />
  ));
  await pass(5_000);
  expect(screen.queryByRole('button')).toBeNull();
  expect(again).toHaveBeenCalledTimes(1);
});

test.each([
  [1, 'in 1 second'],
  [99, 'in 99 seconds'],
  [170, 'in 3 minutes'],
  [-5, 'now'],
])('%i seconds are %s', (seconds, words) => {
  expect(soonWords(seconds, 'en-GB')).toBe(words);
});
