import { render, screen } from '@testing-library/react';
import { HostProvider } from '../../../static/host/HostProvider';
import { useDay } from '../../../static/parts/texts/useDay';
import { HOST } from '../../support/screen/renderSurface';

function Days() {
  const day = useDay();
  return <p>{['2026-11-03', '2026-11-03T03:00:00.000Z'].map(day).join(' and ')}</p>;
}

test('a day is the same in every zone; a time is told by the day of the reader', () => {
  render(
    <HostProvider host={{ ...HOST, timeZone: 'America/New_York' }}>
      <Days />
    </HostProvider>,
  );
  expect(screen.getByText('3 Nov 2026 and 2 Nov 2026')).toBeTruthy();
});
