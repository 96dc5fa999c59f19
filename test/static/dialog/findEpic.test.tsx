import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import RateCommandSurface from '../../../static/surfaces/dialog/RateCommandSurface';
import { renderSurface } from '../../support/screen/renderSurface';
import { servePanel } from '../panel/openPanel';

const EPICS = [
  { id: '12001', key: 'MOB-1', fields: { summary: 'Pay a bill', project: { id: '1', key: 'MOB' } }, properties: {} },
  {
    id: '12002',
    key: 'MOB-2',
    fields: { summary: 'Rated before', project: { id: '1', key: 'MOB' } },
    properties: { 'customer-lens': { v: 1 } },
  },
];

const types = DEFAULT_SETTINGS.initiativeTypes.map((name) => `"${name}"`).join(', ');

function serve() {
  servePanel();
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { version: 1, settings: DEFAULT_SETTINGS } }));
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [] } }));
  const asked: string[] = [];
  fakeBridge.onJira(({ path, body }) => {
    if (!path.endsWith('/search/jql')) return { body: path.includes('user/bulk') ? { values: [] } : [] };
    const { jql } = body as { jql: string };
    asked.push(jql);
    if (jql.includes('key in')) return { status: 400, body: { errorMessages: ['No such key.'] } };
    return { body: { issues: jql.includes('nothing') ? [] : [...EPICS].reverse() } };
  });
  renderSurface(RateCommandSurface, {});
  return asked;
}

test('one’s own come first, what nobody rated before; one is found by words, and rated by its id', async () => {
  const asked = serve();
  const user = userEvent.setup();
  await screen.findByText('Yours, under way');
  expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual([
    'MOB-1 Pay a bill · not rated',
    'MOB-2 Rated before',
  ]);
  await user.type(screen.getByRole('combobox'), 'bill "x"*');
  await waitFor(() => expect(asked.at(-1)).toContain('summary ~'));
  expect(asked.at(-1)).toBe(`(issuetype in (${types})) AND summary ~ "bill  x*" ORDER BY key ASC`);
  await user.click(await screen.findByRole('option', { name: /MOB-1/ }));
  await screen.findByRole('region', { name: 'Customer score' });
  expect(screen.getByText('MOB-1 Pay a bill')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: /^\+2 / }));
  await waitFor(() => expect(fakeBridge.invokes('assessment.save')).toHaveLength(1));
  for (const { payload } of [...fakeBridge.invokes('assessment.open'), ...fakeBridge.invokes('assessment.save')])
    expect(payload).toMatchObject({ issueId: '12001' });
});

test('a key that Jira does not know may be a word of a name; nothing found is said', async () => {
  const asked = serve();
  const user = userEvent.setup();
  await user.type(screen.getByRole('combobox'), 'nothing-5');
  await screen.findByText('No epic that you can see is called so.');
  expect(asked.slice(-2).map((jql) => jql.replace(/^.*AND /, ''))).toEqual([
    'key in ("nothing-5")',
    'summary ~ "nothing 5*" ORDER BY key ASC',
  ]);
});
