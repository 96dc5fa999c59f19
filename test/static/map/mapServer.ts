import { fakeBridge } from '../../support/screen/fakeBridge';
import { screen, within } from '@testing-library/react';
import type { EntryView } from '#contract/register';
import type { Output } from '#contract/procedures';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import PortfolioSurface from '../../../static/surfaces/portfolioPage/PortfolioSurface';
import { answerPageHistory } from '../../support/screen/fakeHistory';
import { renderSurface } from '../../support/screen/renderSurface';
import { MAP_SAMPLE } from '../../support/mapSample';
import { record } from '../path/openedPath';

/** The map of the sample as the server tells it, and how a test reads what is drawn of it. */

type Items = Output<'map.list'>['items'];

/** What a test may say otherwise before it opens the map. */
export const told = {
  records: new Map<string, EntryView>(),
  shares: new Map<string, Items[number]['share']>(),
  changes: new Array<{ issueId: string; changes: string[] }>(),
  hidden: 0,
  hiddenChanges: 0,
};

export const idOf = (as: string): string => told.records.get(as)?.id ?? '';

/** Writes the sample down as the server would tell it; what was said long ago is old. */
function begin(): void {
  told.records = new Map();
  for (const { as, kind, values, leadsTo } of MAP_SAMPLE) {
    const links = leadsTo?.map(({ to, how }) => ({ to: idOf(to), how })) ?? null;
    const at = as === 'desk' ? '2020-01-01T09:00:00.000Z' : new Date().toISOString();
    told.records.set(as, record(kind, { ...values, leadsTo: links }, { updatedAt: at }));
  }
}

/** Answers as the server would. */
export function answerMap(): void {
  fakeBridge.reset();
  begin();
  told.shares = new Map([['pay', { p: 0.7, low: 0.61, high: 0.77, x: 84, n: 120, month: '2026-10' }]]);
  told.changes = [{ issueId: '20001', changes: [idOf('identity')] }];
  told.hidden = 0;
  told.hiddenChanges = 0;
  const all = () => [...told.records].filter(([, { removed }]) => !removed);
  fakeBridge.onInvoke('settings.open', () => ({ ok: true, value: { settings: DEFAULT_SETTINGS, version: 1 } }));
  fakeBridge.onInvoke('map.list', () => {
    const items = all().filter(([, { kind }]) => kind === 'item');
    return {
      ok: true,
      value: {
        items: items.map(([as, entry]) => ({ entry, share: told.shares.get(as) ?? null, apart: 0 })),
        hidden: told.hidden,
      },
    };
  });
  fakeBridge.onInvoke('path.list', () => {
    const paths = all().filter(([, { kind }]) => kind === 'path');
    return { ok: true, value: { paths: paths.map(([, entry]) => ({ entry, standing: null })), hidden: 0 } };
  });
  fakeBridge.onInvoke('map.epics', () => ({ ok: true, value: { epics: told.changes, hidden: told.hiddenChanges } }));
  fakeBridge.onInvoke('entry.list', () => ({ ok: true, value: { entries: [], hidden: 0, mayAdd: true } }));
  fakeBridge.onJira(({ path }) => {
    if (path.includes('/issue/bulkfetch'))
      return { status: 200, body: { issues: [{ id: '20001', key: 'MOB-7', fields: { summary: 'One sign-in' } }] } };
    if (path.startsWith('/rest/api/3/user/bulk')) return { status: 200, body: { values: [] } };
    return { status: 200, body: { values: [{ id: '10020', key: 'CARE', name: 'Customer care' }], isLast: true } };
  });
}

export function openMap(query = '') {
  const history = answerPageHistory(`/map${query}`);
  renderSurface(PortfolioSurface);
  return history;
}

export const tree = (name = 'From the customer down') => screen.findByRole('treegrid', { name }, { timeout: 20_000 });
/** What a line says, as it is heard. */
export const linesIn = (of: HTMLElement): string[] =>
  within(of)
    .getAllByRole('row')
    .slice(1)
    .map((row) => {
      const ids = row.getAttribute('aria-labelledby')?.split(' ') ?? [];
      return `${row.getAttribute('aria-level')} ${document.getElementById(ids[0] ?? '')?.textContent}`;
    });
export const lineOf = (of: HTMLElement, words: RegExp): HTMLElement =>
  within(of).getAllByRole('row', { name: words })[0]!;
