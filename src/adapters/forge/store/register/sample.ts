import { FilterConditions, Filter, kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { KIND_NAMES, type KindName } from '#domain/register/kinds/index';
import type { DrawMark, SampleState, SampleStore } from '#ports/register/sample';
import { drawKey, ENTITY, sampleKey } from '../kvs/keys';
import { atVersion, founded, stored, storedRecord, written } from '../kvs/kvs';

/** That something waits for being drawn stands among the jobs, and so does how far drawing came. */
const DRAW = 'draw';
const SAMPLE = 'sample';

export const drawRecord = ({ draws, at }: DrawMark): Record<string, unknown> => ({
  kind: DRAW,
  state: DRAW,
  version: 1,
  updatedAt: at,
  body: { draws },
});

const kindName = z.enum(KIND_NAMES);
const mark = z.object({ updatedAt: z.string(), body: z.object({ draws: kindName }) });
const sample = z.object({
  version: z.int(),
  updatedAt: z.string(),
  body: z.object({ draws: kindName, decided: z.optional(z.int()) }),
});

async function readDrawMark(draws: KindName): Promise<DrawMark | undefined> {
  const value = await storedRecord(ENTITY.job, drawKey(draws));
  return value === undefined ? undefined : { draws, at: mark.parse(value).updatedAt };
}

const putDrawMark = (set: DrawMark): Promise<void> =>
  stored(() => kvs.entity<unknown>(ENTITY.job).set(drawKey(set.draws), drawRecord(set)));

const unchanged = ({ at }: DrawMark) =>
  new Filter<Record<string, unknown>>().and('updatedAt', FilterConditions.equalTo(at));

async function dropDrawMark(set: DrawMark): Promise<void> {
  const options = { entityName: ENTITY.job, conditions: unchanged(set) };
  await written(
    () => kvs.transact().delete(drawKey(set.draws), options).execute(),
    // Set anew by a later save, or gone already.
    async () => (await readDrawMark(set.draws))?.at !== set.at,
  );
}

async function readSample(draws: KindName): Promise<SampleState | undefined> {
  const value = await storedRecord(ENTITY.job, sampleKey(draws));
  if (value === undefined) return undefined;
  const { version, updatedAt, body } = sample.parse(value);
  return { draws, version, at: updatedAt, decided: body.decided ?? null };
}

async function putSample({ draws, version, at, decided }: SampleState): Promise<boolean> {
  const key = sampleKey(draws);
  if (version === 1) await founded(ENTITY.job, key);
  const body = { draws, ...(decided === null ? {} : { decided }) };
  const value: Record<string, unknown> = { kind: SAMPLE, state: SAMPLE, version, updatedAt: at, body };
  const options = { entityName: ENTITY.job, conditions: atVersion(version - 1) };
  return written(
    () => kvs.transact().set(key, value, options).execute(),
    async () => ((await readSample(draws))?.version ?? 0) !== version - 1,
  );
}

export const sampleStore: SampleStore = { readDrawMark, putDrawMark, dropDrawMark, readSample, putSample };
