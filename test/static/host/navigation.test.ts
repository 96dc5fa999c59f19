import { fakeBridge } from '../../support/screen/fakeBridge';
import { openIssue } from '../../../static/host/navigation';

const navigated = (): unknown[] =>
  fakeBridge.calls.filter(({ operation }) => operation === 'navigate').map(({ payload }) => payload);

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onOperation('getContext', () => ({ siteUrl: 'https://example.atlassian.net', locale: 'en-GB' }));
});

test('in Jira an issue is opened by its key', async () => {
  fakeBridge.onOperation('navigate', () => undefined);
  await openIssue('MOB-1');
  expect(navigated()).toMatchObject([{ target: 'issue', issueKey: 'MOB-1' }]);
});

test('where the page around knows no issues, such as on Atlassian Home, the address is opened', async () => {
  const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
  fakeBridge.onOperation('navigate', (payload) => {
    if ((payload as { target?: string }).target) throw new Error('Targets are not supported here.');
  });
  await openIssue('MOB-1');
  expect(navigated().at(-1)).toMatchObject({ url: 'https://example.atlassian.net/browse/MOB-1' });
  expect(warned).toHaveBeenCalledTimes(1);
  warned.mockRestore();
});
