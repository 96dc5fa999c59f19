import '../../../support/screen/fakeLayout';
import { fakeBridge } from '../../../support/screen/fakeBridge';
import { anEpic, FakeJira } from '../../../support/screen/fakePortfolio';
import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { gridBox, radiusOf } from '../../../../static/features/portfolio/picture/impactGrid';
import PortfolioSurface from '../../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../../support/screen/fakeHistory';
import { renderSurface } from '../../../support/screen/renderSurface';

jest.setTimeout(30_000);
beforeEach(() => fakeBridge.reset());

test('the epics in view stand where their levels put them; a spot names its epics, by keyboard too', async () => {
  new FakeJira([
    anEpic(1, { answers: { impact: 2, request: 'yes' }, disruption: 0 }),
    anEpic(2, { answers: { impact: 2, request: 'no' }, disruption: 0 }),
    anEpic(3, { answers: { impact: -1, request: 'no' }, disruption: 3 }),
    anEpic(4, { answers: { impact: 1, request: 'no' } }),
  ]);
  const history = answerPageHistory('/ranking');
  renderSurface(PortfolioSurface);
  await userEvent.click(await screen.findByRole('button', { name: 'Picture' }, { timeout: 10_000 }));
  expect(history.moves).toEqual(['PUSH /ranking?picture=impact']);
  const picture = await screen.findByRole('region', { name: 'Impact against disruption' });
  expect(
    within(picture).getByText('3 epics stand here. 1 lacks one of the two levels. Press a spot to see its epics.'),
  );
  const spots = within(picture).getAllByRole('button');
  expect(spots.map((spot) => spot.getAttribute('aria-label'))).toEqual([
    '2 epics: impact +2, disruption none',
    '1 epic: impact -1, disruption severe',
  ]);
  spots[0]!.focus();
  fireEvent.keyDown(spots[0]!, { key: 'Enter' });
  expect(spots[0]!.getAttribute('aria-pressed')).toBe('true');
  const named = within(picture).getByRole('status');
  expect([...named.querySelectorAll('.lens-epic__key')].map(({ textContent }) => textContent)).toEqual([
    'NET-1',
    'NET-2',
  ]);
  await userEvent.click(spots[0]!);
  expect(named.textContent).toBe('');
});

test('the largest spot stays in its cell, also on a phone', () => {
  for (const width of [260, 360, 760]) {
    const box = gridBox(width);
    expect(2 * radiusOf(500, 500, box)).toBeLessThanOrEqual(Math.min(box.cell.width, box.cell.height));
    expect(radiusOf(1, 500, box)).toBeGreaterThan(7);
  }
});
