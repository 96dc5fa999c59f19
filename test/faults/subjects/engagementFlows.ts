import { onPage, valueOf } from '../../support/local/appCalls';
import { added } from '../../support/local/pathRecords';
import { PM, type Epic, type FaultSite } from '../faultSite';
import type { Flow, PersonFlow } from '../flow';

/** What customers found: each gap is there once and counted, and a page before go-live is frozen once, whole. */

const UNTIL_INDEXED_MS = 61_000;
const GAP = { what: 'A bill that is late cannot be paid', foundIn: 'live' };

const sessions = new WeakMap<Epic, string>();

/** An epic with a sponsor, a cohort and a session. */
async function prepare(site: FaultSite): Promise<Epic> {
  const epic = await site.ratedEpic({ answers: { impact: 1, request: 'no' }, sponsor: 'board-member' });
  const home = { issueId: epic.issueId };
  const cohort = await added(site.jira, PM, 'cohort', { name: 'Shops' }, home);
  const session = await added(site.jira, PM, 'session', { cohort: cohort.id, purpose: 'breakIt', held: true }, home);
  sessions.set(epic, session.id);
  await site.jira.pass(UNTIL_INDEXED_MS);
  return epic;
}

const addGap: PersonFlow = {
  kind: 'person',
  name: 'A gap that a session found',
  procedure: 'entry.save',
  events: [],
  prepare,
  act: (site, epic) =>
    site.jira.invoke(PM, 'portfolio-page', 'entry.save', {
      kind: 'gap',
      home: { issueId: epic.issueId },
      version: 0,
      changes: { ...GAP, sessions: [sessions.get(epic)] },
      key: 'the line',
    }),
  async problems(site, epic) {
    const { issueId } = epic;
    const { gaps } = valueOf(await onPage(site.jira, PM, 'engagement.open', { issueId }));
    const told = gaps.map(({ version, body }) => [version, body['what'], body['sessions']]);
    const property = (await site.propertyOf(issueId)) as { gaps?: number; gapsAfter?: number } | undefined;
    const counted = [property?.gaps, property?.gapsAfter];
    return [
      ...(JSON.stringify(told) === JSON.stringify([[1, GAP.what, [sessions.get(epic)]]])
        ? []
        : [`the gaps are ${JSON.stringify(told)}`]),
      ...(JSON.stringify(counted) === '[1,1]' ? [] : [`Jira shows ${JSON.stringify(counted)} gaps`]),
    ];
  },
};

const freezePage: PersonFlow = {
  ...addGap,
  name: 'A page before go-live',
  procedure: 'goLive.freeze',
  act: (site, { issueId }) =>
    site.jira.invoke(PM, 'portfolio-page', 'goLive.freeze', {
      issueId,
      title: 'Before the first shop',
      key: 'the form',
    }),
  async problems(site, { issueId }) {
    const list = { kind: 'goLive', home: { issueId } } as const;
    const { entries } = valueOf(await onPage(site.jira, PM, 'entry.list', list));
    const [page] = entries;
    if (entries.length !== 1 || !page) return [`there are ${entries.length} pages`];
    const { frozen } = valueOf(await onPage(site.jira, PM, 'goLive.open', { id: page.id }));
    return frozen.counts.held === 1 ? [] : [`the page tells of ${frozen.counts.held} sessions`];
  },
};

export const ENGAGEMENT_FLOWS: readonly Flow[] = [addGap, freezePage];
