import { CLASSES } from '#domain/audit/classes';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { fakeBridge } from '../../support/screen/fakeBridge';
import { countAudit, type AuditCounts } from '../../../static/features/audit/figures/countAudit';
import { judgingMakings } from '../../../static/features/audit/queue/auditServer';
import type { AuditScope } from '../../../static/features/audit/queue/auditScope';
import { NOTHING_SAID } from '../../../static/features/audit/queue/draft';
import { currentOf } from '../../../static/features/audit/queue/queue';
import { QueueDriver } from '../../../static/features/audit/queue/queueDriver';
import { NO_REACH, REACH_AT_ONCE, readReach } from '../../../static/features/audit/silos/readReach';
import type { BenchSite } from '../benchSite';
import { costOf, type Cost } from '../cost';
import { onBridge, VIEWER } from '../customerLens';
import { JUDGED_HERE } from './benchAudit';

/** What was done with an audit of 20,000 deliverables, and what it cost. */
export interface AuditCosts {
  open: Cost;
  judge: Cost;
  figures: Cost;
  reach: Cost;
}

export type AuditMeasured = AuditCosts & { scope: AuditScope };

const PROCEDURES = ['audit.state', 'entry.save'];

/** Lets the code of the screen reach that site, as the portfolio page would. */
function onPage(site: BenchSite): void {
  onBridge(site);
  for (const functionKey of PROCEDURES)
    fakeBridge.onInvoke(functionKey, (payload) =>
      site.invoke({ viewer: VIEWER, moduleKey: 'portfolio-page', functionKey, payload: { ...(payload as object) } }),
    );
}

/** @returns the queue once its first deliverables stand there. @throws Error where it could not be read. */
export async function openQueue(): Promise<QueueDriver> {
  const { source, server } = judgingMakings(DEFAULT_SETTINGS);
  const driver = new QueueDriver(source, server, VIEWER, null);
  await driver.start();
  const { queue, unread } = driver.current();
  if (unread !== null || currentOf(queue) === null) throw new Error(unread ?? 'Nothing waits.');
  return driver;
}

/** Judges what stands on the screen. @throws Error where it is not saved. */
async function judgeOne(driver: QueueDriver): Promise<void> {
  const before = driver.current().queue;
  const id = currentOf(before)?.id ?? '';
  driver.say(id, { ...NOTHING_SAID, class: 'mixed', sentence: 'explain a problem once' });
  await driver.save(id);
  const { queue, said } = driver.current();
  if (queue.judged.length !== before.judged.length + 1) throw new Error(said.text);
}

/** @returns the figures of the whole audit. */
export const countWhole = ({ parts }: AuditScope): Promise<AuditCounts> => countAudit(parts, CLASSES);

/** Opens the queue of a site, judges in it, and measures what the figures beside it take. */
export async function measureAudit(site: BenchSite): Promise<AuditMeasured> {
  onPage(site);
  const open = await costOf(site, openQueue);
  const driver = await openQueue();
  const { scope } = driver.current();
  if (!scope) throw new Error('The audit has no scope.');
  const judge = await costOf(site, () => judgeOne(driver), JUDGED_HERE);
  const figures = await costOf(site, () => countWhole(scope));
  const reach = await costOf(site, async () => {
    const { read } = await readReach(scope.parts, NO_REACH);
    if (read.length < REACH_AT_ONCE) throw new Error(`${read.length} deliverables were read.`);
  });
  return { open, judge, figures, reach, scope };
}
