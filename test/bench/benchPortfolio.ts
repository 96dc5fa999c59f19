import { kvs } from '@forge/kvs';
import { syntheticEpics } from '#sandbox/seeds/synthetic';
import { assessmentKey, BATCH_SIZE, ENTITY } from '#adapters/forge/store/kvs/keys';
import type { Assessment } from '#domain/rating/assessment';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import { writeAssessment } from '#domain/rating/assessmentRecord';
import { scaleOf } from '#domain/rating/score';
import { SUMMARY_PROPERTY, summaryOf, type Summary } from '#domain/publication/summary';
import { anAssessment } from '../support/generators';

/**
 * The portfolio that is measured: every epic is rated, with all levels and stages, ranges, and no stage or sponsor now
 * and then.
 */

const FIRST_ID = 1_000_001;
const PROJECT_ID = '20000';
const RATED_AT = '2026-11-01T10:00:00.000Z';
const STAGES = ['awareness', 'consideration', 'purchase', 'retention', 'advocacy'];
const SCALE = scaleOf(DEFAULT_SETTINGS);

export const issueIdOf = (place: number): string => String(FIRST_ID + place);

/** The n-th epic's assessment, from 0. */
export function assessmentOf(place: number): Assessment {
  const answers = {
    impact: (place % 7) - 3,
    ...(place % 3 === 0 ? {} : { request: place % 3 === 1 ? ('yes' as const) : ('no' as const) }),
  };
  const stage = place % 11 === 0 ? null : STAGES[place % STAGES.length]!;
  return anAssessment({
    answers,
    stage,
    disruption: place % 4,
    sponsor: place % 5 === 0 ? 'board-member' : null,
    updatedAt: RATED_AT,
  });
}

/** After so many places, everything that an assessment varies by comes round again. */
const PATTERNS = 7 * 3 * 11 * 5 * 4;
const patterns = Array.from({ length: PATTERNS }, (_, place) => summaryOf(assessmentOf(place), SCALE, 0));

export const publishedOf = (place: number): Summary => patterns[place % PATTERNS]!;

/** @returns the epics as an NDJSON file has them, with what was published of each. */
export const epicLines = (count: number): Generator<string> =>
  syntheticEpics(count, { firstId: FIRST_ID, properties: (place) => ({ [SUMMARY_PROPERTY]: publishedOf(place) }) });

/** Stores the record of every epic, as that many saves would have left it. Only inside an invocation. */
export async function storeRecords(count: number): Promise<void> {
  for (let begin = 0; begin < count; begin += BATCH_SIZE) {
    const transaction = kvs.transact();
    for (let place = begin; place < Math.min(begin + BATCH_SIZE, count); place += 1) {
      const record = { issueId: issueIdOf(place), projectId: PROJECT_ID, assessment: assessmentOf(place) };
      transaction.set(assessmentKey(record.issueId), writeAssessment(record, RATED_AT), {
        entityName: ENTITY.assessment,
      });
    }
    await transaction.execute();
  }
}
