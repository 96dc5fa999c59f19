import { fakeBridge } from '../support/screen/fakeBridge';
import type { Settings } from '#domain/settings/settings';
import { call } from '../../static/host/server';
import { readPortfolio } from '../../static/features/portfolio/reading/readPortfolio';
import type { PortfolioReading } from '../../static/features/portfolio/reading/portfolioReading';
import { shownPlaces } from '../../static/features/portfolio/list/shownPlaces';
import { vouchedRows } from '../../static/features/publication/vouchedRows';
import { assessmentOf, issueIdOf } from './benchPortfolio';
import type { BenchSite } from './benchSite';

/** The actions that are measured, through the app's own code on both sides. */

export const VIEWER = 'project-manager';
const MOST_PLACES = 25;

/** Lets the code of the surfaces reach that site, as their page would. */
export function onBridge(site: BenchSite): void {
  fakeBridge.reset();
  for (const procedure of ['settings.open', 'portfolio.vouch']) {
    fakeBridge.onInvoke(procedure, (payload) =>
      site.invoke({ viewer: VIEWER, moduleKey: 'portfolio-gadget', functionKey: procedure, payload }),
    );
  }
  fakeBridge.onJira(async ({ method, path, body }) => {
    const response = await site.sandbox.platform.requestJira(VIEWER, {
      method,
      path,
      body: body === undefined ? null : JSON.stringify(body),
    });
    return { status: response.status, body: site.toBrowser(JSON.parse(response.body ?? 'null') as unknown) };
  });
}

/**
 * Opens the gadget with ranking and coverage, and with as many places as it can show: reads, then has the server vouch
 * for what is shown.
 */
export async function openGadget(site: BenchSite): Promise<PortfolioReading> {
  onBridge(site);
  const result = await readPortfolio({ kind: 'all' }, 'both');
  if (!result.ok) throw new Error(result.failure.message);
  const { places } = shownPlaces(result.reading, MOST_PLACES, 0);
  const answer = await call('portfolio.vouch', { rows: vouchedRows(places.map(({ epic }) => epic)) });
  if (!answer.ok || answer.value.doubtful.length > 0)
    throw new Error(`The rows shown are not what is stored: ${JSON.stringify(answer)}`);
  return result.reading;
}

/**
 * Saves another impact from the issue's panel. @param place of the epic, saved for the first time since the records
 * were stored.
 */
export async function saveRating(site: BenchSite, place: number): Promise<void> {
  const issueId = issueIdOf(place);
  const { answers, version } = assessmentOf(place);
  const impact = answers['impact'] === 3 ? -3 : 3;
  const extension = {
    type: 'jira:issuePanel',
    issue: { id: issueId, key: `SYN-${place + 1}`, type: 'Epic', typeId: '10000' },
    project: { id: '20000', key: 'SYN', type: 'software' },
  };
  ok(
    await site.invoke({
      viewer: VIEWER,
      moduleKey: 'rating-panel',
      functionKey: 'assessment.save',
      payload: { version, changes: { answers: { impact } } },
      extension,
    }),
  );
}

/** Saves settings and re-scores every epic by them. @throws Error when not every epic was re-scored. */
export async function rescoreAll(site: BenchSite, settings: Settings): Promise<void> {
  const admin = { viewer: 'admin', moduleKey: 'settings-page' };
  ok(
    await site.invoke({
      ...admin,
      functionKey: 'settings.save',
      payload: { version: 0, settings, reason: 'Measured' },
    }),
  );
  const run = await site.sandbox.platform.run('work-consumer');
  if (run.kind !== 'answered') throw new Error(run.message);
  const status = ok(await site.invoke({ ...admin, functionKey: 'rescore.status', payload: {} })) as {
    state: string;
    done: number;
    missed: number;
  };
  if (status.state !== 'done' || status.done !== site.epics || status.missed > 0)
    throw new Error(`Not every epic was re-scored: ${JSON.stringify(status)}`);
}

/** @returns the value of an envelope. @throws Error when it failed. */
function ok(envelope: unknown): unknown {
  const { ok: isOk, value } = envelope as { ok: boolean; value?: unknown };
  if (!isOk) throw new Error(JSON.stringify(envelope));
  return value;
}
