import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import BadgeSurface from '../../../static/surfaces/badge/BadgeSurface';
import { servePanel } from '../panel/openPanel';
import { renderSurface } from '../../support/screen/renderSurface';

const ISSUE = { issue: { id: '10001', key: 'NET-7' } };

test('the badge asks once and shows score, stage and what is missing', async () => {
  servePanel({ assessment: { version: 1, answers: { impact: 2 }, stage: 'retention' } });
  renderSurface(BadgeSurface, ISSUE);
  expect(await screen.findByText('47…77')).toBeTruthy();
  expect(screen.getByText('Retention')).toBeTruthy();
  expect(screen.getByRole('img', { name: 'Customer score 47 to 77, on a scale from -100 to 100' })).toBeTruthy();
  expect(screen.getByText(/^4 things are missing/)).toBeTruthy();
  expect(fakeBridge.invokes().map(({ procedure }) => procedure)).toEqual(['assessment.open']);
});

test('its link leads to the epic, where the panel is', async () => {
  servePanel();
  const opened: unknown[] = [];
  fakeBridge.onOperation('navigate', (payload) => void opened.push(payload));
  renderSurface(BadgeSurface, ISSUE);
  const link = await screen.findByRole('link', { name: 'See the panel Customer Lens of this issue' });
  expect(link.getAttribute('href')).toBe('https://example.atlassian.net/browse/NET-7');
  await userEvent.click(link);
  expect(opened).toHaveLength(1);
});

test('of an issue that is not rated at all it does not say what is missing', async () => {
  servePanel({ can: { rate: false, why: 'notInitiative' } });
  renderSurface(BadgeSurface, ISSUE);
  expect(await screen.findByText('Customer Lens does not rate issues of this type.')).toBeTruthy();
  expect(screen.queryByText(/missing|panel/)).toBeNull();
});

test('an epic that is not rated says so in words', async () => {
  servePanel();
  renderSurface(BadgeSurface, ISSUE);
  expect(await screen.findByText('not rated')).toBeTruthy();
  expect(screen.getByText('no stage')).toBeTruthy();
});
