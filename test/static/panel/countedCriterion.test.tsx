import '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import { anAssessment } from '../../support/generators';
import type { Criterion } from '#domain/rating/criterion';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { scaleOf } from '#domain/rating/score';
import { ReceiptTable } from '../../../static/features/portfolio/receipt/ReceiptTable';
import type { People } from '../../../static/people/usePeople';
import { renderSurface } from '../../support/screen/renderSurface';
import { openPanel } from './openPanel';

const NOBODY: People = { byId: new Map(), state: 'ready' };

const REACH: Criterion = {
  ...{ id: 'reach', label: 'Reach', question: 'How many?', anchors: {}, weight: 10, kind: 'count' },
  from: 'requests',
};
const SETTINGS = { ...DEFAULT_SETTINGS, criteria: [...DEFAULT_SETTINGS.criteria, REACH] };

test('what is counted is text with its date in the form: nobody is asked for it', async () => {
  await openPanel({
    settings: SETTINGS,
    assessment: anAssessment({ answers: { impact: 1, request: 'yes', reach: 4 } }),
    facts: { requests: 5, requestCustomers: 4, requestsAt: '2026-11-12T08:00:00Z' },
  });
  const told = screen.getByText(/^4 customers asked/);
  expect(told.textContent).toMatch(/^4 customers asked, as of 12 Nov/);
  expect(screen.queryByRole('textbox', { name: 'Reach' })).toBeNull();
});

test('a receipt tells how many asked and as of when, and names nobody for it', () => {
  const scale = scaleOf(SETTINGS);
  const details = { origins: null, last: null, people: NOBODY, failure: null, again: () => undefined };
  const counted = { requestCustomers: 4, requestsAt: '2026-11-12T08:00:00Z' };
  const rated = { answers: { impact: 1, request: 'yes', reach: 4 }, counted };
  renderSurface(() => <ReceiptTable settings={SETTINGS} {...{ scale, rated, details }} />);
  const row = screen.getByText('4', { selector: 'strong' }).closest('tr');
  expect(row?.textContent).toMatch(/^Reach 4.*4 customers asked, as of 12 Nov/);
  expect(row?.textContent).not.toContain('by …');
});

test('while no request is recorded it says so, and the score stays a range', async () => {
  await openPanel({ settings: SETTINGS, assessment: anAssessment({ answers: { impact: 1, request: 'yes' } }) });
  expect(screen.getByText('counted from the requests; none is recorded')).toBeTruthy();
});
