import fc from 'fast-check';
import * as z from 'zod/mini';
import { readGoLive, writeGoLive } from '#domain/engagement/goLive/frozenGoLive';
import { readAssessment, writeAssessment } from '#domain/rating/assessmentRecord';
import { readChange, writeChange } from '#domain/rating/changeRecord';
import { readJob, writeJob } from '#domain/publication/jobRecord';
import { readImport, writeImport } from '#domain/backup/importRecord';
import { readSettingsVersion, writeSettings } from '#domain/settings/settingsRecord';
import { UnreadableRecord } from '#kernel/storedBody';
import assessmentV1 from '../domain/records/v1/assessment-v1.json';
import changeV1 from '../domain/records/v1/change-v1.json';
import goLiveV1 from '../domain/records/v1/go-live-v1.json';
import jobV1 from '../domain/records/v1/job-v1.json';
import importV1 from '../domain/records/v1/import-v1.json';
import settingsV1 from '../domain/records/v1/settings-v1.json';
import { hostileValue, spoilt } from './hostileValues';
import { timeFor, tryCases } from './runs';

const AT = '2026-11-01T10:00:00.000Z';
const PART = 0.05;

/** What stands in storage was written by this app, but maybe by a broken version of it, or cut short. */
const READERS: [string, object, (stored: unknown) => unknown][] = [
  ['assessment', assessmentV1, (stored) => writeAssessment(readAssessment(stored), AT)],
  ['change', changeV1, (stored) => writeChange(readChange(stored))],
  ['import', importV1, (stored) => writeImport(readImport(stored))],
  ['settings', settingsV1, (stored) => writeSettings(readSettingsVersion(stored))],
  [
    'page before go-live',
    goLiveV1,
    (stored) => JSON.parse(writeGoLive(readGoLive(JSON.stringify(stored) ?? 'null'))) as unknown,
  ],
  ['job', jobV1, (stored) => writeJob(readJob(stored))],
];

test.each(READERS)(
  'a stored %s is read, or refused as unreadable',
  async (_, right, readAndWrite) => {
    let read = 0;
    let refused = 0;
    await tryCases(
      fc.oneof({ weight: 3, arbitrary: spoilt(right) }, { weight: 1, arbitrary: hostileValue }),
      PART,
      (stored) => {
        try {
          const written = readAndWrite(stored);
          // What is read once is read again, and says the same.
          expect(readAndWrite(written)).toEqual(written);
          read += 1;
        } catch (error) {
          if (!(error instanceof UnreadableRecord) && !(error instanceof z.core.$ZodError)) throw error;
          refused += 1;
        }
        expect(Object.prototype).not.toHaveProperty('isAdmin');
      },
    );
    expect({ read: read > 0, refused: refused > 0 }).toEqual({ read: true, refused: true });
  },
  timeFor(PART),
);
