import type { Input, Output } from '#contract/procedures';
import type { AssessmentRecord } from '#domain/rating/assessmentRecord';
import type { SettingsRecord } from '#domain/settings/settingsRecord';
import { scaleOf } from '#domain/rating/score';
import { sameJson } from '#kernel/sameJson';
import { publicationOf, readSummary } from '#domain/publication/summary';
import type { Clock } from '#ports/clock';
import type { AppJira } from '#ports/jira';
import type { Log } from '#ports/log';
import type { WorkQueue } from '#ports/queue';
import type { AssessmentStore } from '#ports/rating';
import type { EntryStore } from '#ports/register/entries';
import type { Ids } from '#ports/register/ids';
import type { SettingsStore } from '#ports/settings';
import { owedAmong } from '#usecases/register/opinion/sight';

type Row = Input<'portfolio.vouch'>['rows'][number];

interface Tools {
  store: AssessmentStore & EntryStore & SettingsStore;
  appJira: AppJira;
  queue: WorkQueue;
  clock: Clock;
  ids: Ids;
  log: Log;
}

/**
 * Compares rows that are on a screen with what is stored. Whoever may edit an issue can write its property by REST, so
 * a place in a list is only as good as this. What also stands wrong in Jira is published anew in the background. Of an
 * epic on which the caller owes an opinion nothing is told: every row of it is doubtful.
 */
export async function vouchForRows(
  tools: Tools,
  accountId: string,
  shown: readonly Row[],
): Promise<Output<'portfolio.vouch'>> {
  const rows = [...new Map(shown.map((row) => [row.issueId, row])).values()];
  if (rows.length === 0) return { doubtful: [] };
  const { store } = tools;
  const [records, settings] = await Promise.all([
    store.readAssessments(rows.map(({ issueId }) => issueId)),
    store.readSettings(),
  ]);
  const holds = holdsBy(records, settings);
  const doubtful = rows.filter((row) => !holds(row)).map(({ issueId }) => issueId);
  if (doubtful.length > 0) await mend(tools, doubtful, holds);
  const owed = await owedAmong(tools, accountId, records);
  return { doubtful: [...doubtful, ...owed.filter((issueId) => !doubtful.includes(issueId))] };
}

/**
 * A screen is only believed when it doubts: Jira itself says what stands there. What the app does not see it cannot
 * mend.
 */
async function mend(
  { appJira, queue, log }: Tools,
  doubtful: readonly string[],
  holds: ReturnType<typeof holdsBy>,
): Promise<void> {
  try {
    const published = await appJira.published(doubtful);
    const wrong = [...published]
      .filter(([issueId, { property }]) => !holds({ issueId, property }))
      .map(([issueId]) => issueId);
    if (wrong.length > 0) await queue.push(...wrong.map((issueId) => ({ kind: 'publish', issueId }) as const));
  } catch (error) {
    log.error('doubtful-not-mended', error, { rows: doubtful.length });
  }
}

/** @returns whether what stands for an issue is what its record says by these settings. */
function holdsBy(records: ReadonlyMap<string, AssessmentRecord>, { settings, version }: SettingsRecord) {
  const scale = scaleOf(settings);
  return ({ issueId, property }: { issueId: string; property?: unknown }): boolean => {
    const shown = readSummary(property);
    const record = records.get(issueId);
    const truth = record && publicationOf(record, scale, version);
    return shown !== null && truth != null && sameJson(shown, truth);
  };
}
