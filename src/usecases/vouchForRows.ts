import type { Input, Output } from '../contract/procedures';
import type { AssessmentRecord } from '../domain/records/assessmentRecord';
import type { SettingsRecord } from '../domain/records/settingsRecord';
import { scaleOf } from '../domain/score';
import { readSummary, sameSummary, summaryOf } from '../domain/summary';
import type { Dependencies } from '../ports/dependencies';

type Row = Input<'portfolio.vouch'>['rows'][number];

/**
 * Compares rows that are on a screen with what is stored. Whoever may edit an issue can write its property by REST, so a place in a list is only
 * as good as this. What differs is published anew in the background; what only waits for a re-scoring that is under way is left to it.
 */
export async function vouchForRows({ store, queue, log }: Pick<Dependencies, 'store' | 'queue' | 'log'>, rows: readonly Row[]): Promise<Output<'portfolio.vouch'>> {
  if (rows.length === 0) return { doubtful: [] };
  const [records, settings] = await Promise.all([store.readAssessments(rows.map(({ issueId }) => issueId)), store.readSettings()]);
  const doubtful = rows.filter((row) => !holds(row, records.get(row.issueId), settings));
  const mended = await withoutRescored(store, doubtful, settings.version);
  if (mended.length > 0) {
    try {
      await queue.push(...mended.map(({ issueId }) => ({ kind: 'publish', issueId }) as const));
    } catch (error) {
      log.error('doubtful-not-queued', error, { rows: mended.length });
    }
  }
  return { doubtful: doubtful.map(({ issueId }) => issueId) };
}

/** Rows of older settings are left to the re-scoring, but only while there is one: an old settings version can be forged too. */
async function withoutRescored(store: Dependencies['store'], rows: readonly Row[], version: number): Promise<readonly Row[]> {
  const isOld = ({ property }: Row): boolean => (readSummary(property)?.settings ?? version) < version;
  if (!rows.some(isOld) || (await store.readRescore(version))?.state !== 'running') return rows;
  return rows.filter((row) => !isOld(row));
}

function holds({ property }: Row, record: AssessmentRecord | undefined, settings: SettingsRecord): boolean {
  const shown = readSummary(property);
  if (!shown || !record || record.assessment.version === 0) return false;
  return sameSummary(shown, summaryOf(record.assessment, scaleOf(settings.settings), settings.version));
}
