import { act, screen } from '@testing-library/react';
import { TimeText } from '../../../static/parts/texts/TimeText';
import { renderSurface } from '../../support/screen/renderSurface';

afterEach(() => jest.useRealTimers());

test('what happened “now” is so for a minute, however long the page stays open; one timer serves all', () => {
  jest.useFakeTimers({ now: Date.parse('2026-03-10T12:00:00.000Z') });
  const iso = '2026-03-10T11:59:50.000Z';
  const { unmount } = renderSurface(() => (
    <>
      <TimeText iso={iso} />
      <TimeText iso={iso} />
    </>
  ));
  expect(screen.getAllByText('now')).toHaveLength(2);
  expect(jest.getTimerCount()).toBe(1);
  act(() => jest.advanceTimersByTime(10 * 60_000));
  expect(screen.getAllByText('10 minutes ago')).toHaveLength(2);
  unmount();
  expect(jest.getTimerCount()).toBe(0);
});
