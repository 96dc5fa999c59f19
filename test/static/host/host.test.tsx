import { fakeBridge } from '../../support/screen/fakeBridge';
import { openHost } from '../../../static/host/context';

beforeEach(() => {
  fakeBridge.reset();
  fakeBridge.onOperation('enableTheming', () => undefined);
});

const openWith = (extension: unknown) => {
  fakeBridge.onOperation('getContext', () => ({
    moduleKey: 'rating-panel',
    siteUrl: 'https://example.atlassian.net',
    locale: 'en_GB',
    timezone: 'UTC',
    extension,
  }));
  return openHost();
};

test('an issue without a key leaves the rest of the context as it is', async () => {
  const host = await openWith({
    type: 'jira:issueContext',
    entryPoint: 'edit',
    issue: { id: 10001 },
    config: { places: 3 },
  });
  expect(host.extension).toEqual({
    type: 'jira:issueContext',
    entryPoint: 'edit',
    issue: { id: '10001' },
    config: { places: 3 },
  });
});

test('a context that cannot be read is none, and the language is a tag', async () => {
  expect(await openWith({ issue: 'X-1' })).toMatchObject({ extension: {}, locale: 'en-GB', accountId: null });
});
