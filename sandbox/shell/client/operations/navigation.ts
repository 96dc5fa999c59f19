import * as z from 'zod/mini';
import type { Host, Operation } from '../host';
import { pagePath } from '../pagePath';
import { createHistory } from './history';

const locationSchema = z.union([
  z.object({ url: z.string() }),
  z.object({ target: z.literal('issue'), issueKey: z.string() }),
  z.object({ target: z.literal('dashboard'), dashboardId: z.string() }),
  z.object({
    target: z.literal('module'),
    moduleKey: z.string(),
    projectKey: z.optional(z.string()),
    path: z.optional(z.string()),
  }),
]);
const kindSchema = z.object({ type: z.enum(['same-tab', 'new-tab']) });

/** Addresses of the site, absolute ones too, are pages of this server; of others only those of the web are opened. */
function address(payload: unknown, { page }: Host): URL {
  const parsed = locationSchema.safeParse(payload);
  if (!parsed.success) throw new Error(`The local Jira has no page for ${JSON.stringify(payload)}.`);
  const to = parsed.data;
  if (page.outsideJira && !('url' in to)) throw new Error('Atlassian Home supports no targets, only addresses.');
  if ('url' in to) {
    const url = new URL(to.url, page.site.siteUrl);
    if (url.protocol !== 'http:' && url.protocol !== 'https:')
      throw new Error(`Only web addresses can be opened, not ${url.protocol}`);
    return url.origin === new URL(page.site.siteUrl).origin
      ? new URL(url.pathname + url.search + url.hash, window.location.origin)
      : url;
  }
  switch (to.target) {
    case 'issue':
      return new URL(`/browse/${encodeURIComponent(to.issueKey)}`, window.location.origin);
    case 'dashboard':
      return new URL('/dashboard', window.location.origin);
    case 'module': {
      const module = page.modules.find(({ key }) => key === to.moduleKey) ?? { key: to.moduleKey, type: '' };
      const inside = to.path ? `/${to.path.replace(/^\/+/, '')}` : '';
      return new URL(pagePath(module, to.projectKey) + inside, window.location.origin);
    }
  }
}

const navigate: Operation = (payload, _frame, host) => {
  const { type } = kindSchema.parse(payload);
  const url = address(payload, host);
  if (type === 'new-tab') window.open(url, '_blank', 'noopener');
  else window.location.assign(url);
};

export const navigationOperations: Record<string, Operation> = {
  navigate,
  getUrl: (payload, _frame, host) => address(payload, host).href,
  reload: () => window.location.reload(),
  createHistory,
};
