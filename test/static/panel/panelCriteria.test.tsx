import '../../support/screen/fakeBridge';
import { screen, waitFor, within } from '@testing-library/react';
import type { Criterion } from '#domain/rating/criterion';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { openPanel } from './openPanel';

const common = (id: string, label: string, weight = 10) => ({ id, label, question: `${label}?`, anchors: {}, weight });
const option = (id: string, u: number, archived?: boolean) => ({
  id,
  label: `Option ${id}`,
  u,
  ...(archived ? { archived } : {}),
});
const withCriteria = (...further: Criterion[]): Settings => ({
  ...DEFAULT_SETTINGS,
  criteria: [...DEFAULT_SETTINGS.criteria, ...further],
});

const EVERY_KIND = withCriteria(
  { ...common('effort', 'Effort saved'), kind: 'scale', anchors: { 3: 'Hours a week' } },
  {
    ...common('channel', 'Channel'),
    kind: 'choice',
    options: [option('app', 1), option('shop', 0), option('fax', -1, true)],
  },
  {
    ...common('segment', 'Segment'),
    kind: 'choice',
    options: ['a', 'b', 'c', 'd', 'e'].map((id, i) => option(id, i / 4)),
  },
  { ...common('reach', 'Reach'), kind: 'count' },
  { ...common('trust', 'Trust'), kind: 'signed' },
  { ...common('asked', 'Asked by a board'), kind: 'yesNo' },
  { ...common('sleeping', 'Switched off', 0), kind: 'scale' },
  { ...common('gone', 'Removed'), kind: 'scale', archived: true },
);

test('every kind of criterion is asked in its own way and saved as its own type', async () => {
  const { server, user } = await openPanel({ settings: EVERY_KIND });
  const radio = (group: string, name: RegExp) =>
    within(screen.getByRole('radiogroup', { name: group })).getByRole('radio', { name });
  await user.click(radio('Effort saved', /^3 Hours a week/));
  await user.click(radio('Channel', /^Option shop/));
  await user.selectOptions(screen.getByRole('combobox', { name: 'Segment' }), 'Option c');
  await user.type(screen.getByRole('textbox', { name: 'Reach' }), '12');
  await user.click(radio('Trust', /^-1/));
  await user.click(radio('Asked by a board', /^Yes/));
  await waitFor(() =>
    expect(server.stored.answers).toEqual({
      effort: 3,
      channel: 'shop',
      segment: 'c',
      reach: 12,
      trust: -1,
      asked: 'yes',
    }),
  );
  expect(within(screen.getByRole('radiogroup', { name: 'Channel' })).getAllByRole('radio')).toHaveLength(2);
  expect(screen.queryByText('Switched off')).toBeNull();
  expect(screen.queryByText('Removed')).toBeNull();
});

test('a number that is none stays in its field with a word, and is not sent', async () => {
  const { server, user } = await openPanel({ settings: EVERY_KIND });
  const reach = screen.getByRole<HTMLInputElement>('textbox', { name: 'Reach' });
  await user.type(reach, 'many');
  await user.tab();
  expect(screen.getByText('Not saved. Write a whole number, 0 or more.')).toBeTruthy();
  expect(reach.value).toBe('many');
  expect(server.saves).toEqual([]);
  await user.clear(reach);
  await user.type(reach, '0');
  await user.tab();
  await waitFor(() => expect(server.stored.answers).toEqual({ reach: 0 }));
  await user.click(screen.getByRole('button', { name: 'Clear Reach' }));
  await waitFor(() => expect(server.stored.answers).toEqual({}));
});

test('answers that are no longer offered are said not to count, and stay until someone clears them', async () => {
  const journeys = DEFAULT_SETTINGS.journeys.map((journey) => ({
    ...journey,
    stages: journey.stages.map((stage) => (stage.id === 'advocacy' ? { ...stage, archived: true } : stage)),
  }));
  const { server, user } = await openPanel({
    assessment: { version: 2, answers: { impact: 1, channel: 'fax' }, stage: 'advocacy' },
    settings: { ...EVERY_KIND, journeys },
  });
  expect(screen.getByText(/^Channel: the answer “Option fax” is no longer offered/)).toBeTruthy();
  expect(screen.getByText(/^The journey stage Advocacy is no longer in use/)).toBeTruthy();
  expect(screen.getByRole('option', { name: 'Advocacy (no longer offered)' })).toBeTruthy();
  expect(server.stored.answers).toEqual({ impact: 1, channel: 'fax' });
  await user.click(screen.getByRole('button', { name: 'Clear Channel' }));
  await waitFor(() => expect(server.stored.answers).toEqual({ impact: 1 }));
});

test('what is missing leads to its field', async () => {
  const { user } = await openPanel({
    assessment: { version: 1, answers: { impact: 2 } },
    settings: withCriteria({ ...common('reach', 'Reach'), kind: 'count' }),
  });
  const missing = within(screen.getByRole('region', { name: 'Still missing' }));
  expect(missing.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    'Customer request',
    'Reach',
    'Which customer notices what?',
    'Journey stage',
    'Disruption while delivering',
    'Sponsor',
  ]);
  await user.click(missing.getByRole('button', { name: 'Reach' }));
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reach' }));
});

test('the need of the journey stage counts in the receipt and is not asked twice', async () => {
  const criteria = DEFAULT_SETTINGS.criteria.map((criterion) =>
    criterion.kind === 'stageNeed' ? { ...criterion, weight: 100 } : criterion,
  );
  await openPanel({
    assessment: { version: 1, answers: { impact: 3, request: 'yes' }, stage: 'purchase' },
    settings: { ...DEFAULT_SETTINGS, criteria },
  });
  expect(screen.getByRole('rowheader', { name: /^Journey need Purchase/ })).toBeTruthy();
  expect(screen.getAllByRole('combobox', { name: 'Journey stage' })).toHaveLength(1);
});

test('a number of ten digits is taken by the panel, as the table and files take it', async () => {
  const { server, user } = await openPanel({ settings: EVERY_KIND });
  await user.type(screen.getByRole('textbox', { name: 'Reach' }), '1234567890');
  await user.tab();
  expect(screen.queryByText('Not saved. Write a whole number, 0 or more.')).toBeNull();
  await waitFor(() => expect(server.stored.answers).toEqual({ reach: 1_234_567_890 }));
});
