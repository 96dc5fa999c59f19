import { Filter, FilterConditions, ForgeKvsAPIError, kvs } from '@forge/kvs';
import { AppError } from '#contract/errors';
import { isRecord } from '#kernel/sameJson';
import { BATCH_SIZE } from './keys';

/** A key of an entity, or a plain one. */
interface Item {
  key: string;
  entityName?: string;
}

const BUSY = 'Storage is busy at the moment. Try again in a minute.';

/** Runs a storage call. @throws AppError `unavailable` or `rateLimited` in the platform's place. */
export async function stored<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (error) {
    throw storeError(error);
  }
}

/** The condition that what is stored still has this version. */
export const atVersion = (version: number) =>
  new Filter<Record<string, unknown>>().and('version', FilterConditions.equalTo(version));

/** The condition that what is stored still has this version, and the status that was read with it, where one was. */
export const atVersionAs = (version: number, status?: string) =>
  status === undefined ? atVersion(version) : atVersion(version).and('status', FilterConditions.equalTo(status));

/** The condition that neither a rating nor what is known of its registers moved; `registers`: undefined without any. */
export const atVersions = (version: number, registers: number | undefined) =>
  atVersion(version).and(
    'registers',
    registers === undefined ? FilterConditions.notExists() : FilterConditions.equalTo(registers),
  );

/**
 * Runs a conditional write. The codes of a failed condition are not documented, so a refused write is told from a
 * faulty one by looking: `moved` reads whether what is stored is no longer what the condition asked for.
 * @returns false when the condition did not hold and nothing was written. @throws AppError for any other failure.
 */
export async function written(call: () => Promise<void>, moved: () => Promise<boolean>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch (error) {
    if (wasRefused(error) && (await moved())) return false;
    throw storeError(error);
  }
}

function wasRefused(error: unknown): boolean {
  if (!(error instanceof ForgeKvsAPIError)) return false;
  const { status } = error.responseDetails;
  return status >= 400 && status < 500 && status !== 429;
}

function storeError(error: unknown): AppError {
  const status = error instanceof ForgeKvsAPIError ? error.responseDetails.status : 0;
  return new AppError(status === 429 ? 'rateLimited' : 'unavailable', BUSY, {}, { cause: error });
}

/**
 * Makes sure that there is a record under a key: an empty version 0, unless there is one. What a condition does to a
 * key that is not there is documented nowhere, so whatever is created under a condition stands on a version 0. Readers
 * take it for nothing, and no index lists it.
 */
export async function founded(entityName: string, key: string): Promise<void> {
  await written(
    () => kvs.entity<unknown>(entityName).set(key, { version: 0 }, { keyPolicy: 'FAIL_IF_EXISTS' }),
    async () => (await stored(() => kvs.entity<unknown>(entityName).get(key))) !== undefined,
  );
}

const isFounded = (value: unknown): boolean =>
  isRecord(value) && value['version'] === 0 && Object.keys(value).length === 1;

/**
 * @returns what is stored of an entity, not yet parsed; undefined where nothing is, or only a version 0 to stand on.
 */
export async function storedRecord(entityName: string, key: string): Promise<unknown> {
  const value = await stored(() => kvs.entity<unknown>(entityName).get(key));
  return isFounded(value) ? undefined : value;
}

/** A missing key stands under the one name in the package's own tests, under the other in the documentation. */
const MISSING: readonly string[] = ['KEY_NOT_FOUND', 'NOT_FOUND'];

const isMissing = ({ error }: { error: { code: string } }): boolean => MISSING.includes(error.code);

/**
 * Reads any number of keys of one entity in batches. A key that could not be read fails the whole; one that is not
 * there is absent.
 */
export async function readBatch(items: readonly Item[]): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    const answer = await stored(() => kvs.batchGet<unknown>(items.slice(start, start + BATCH_SIZE)));
    for (const { key, value } of answer.successfulKeys) {
      if (value !== undefined && value !== null && !isFounded(value)) found.set(key, value);
    }
    const failed = answer.failedKeys.find((failure) => !isMissing(failure));
    if (failed) throw storeError(new Error(`${failed.key}: ${failed.error.code}`));
  }
  return found;
}

/** Stores any number of values in batches, whatever stands there. @throws AppError when one was not taken. */
export async function writeBatch(items: readonly (Item & { value: Record<string, unknown> })[]): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    const {
      failedKeys: [failed],
    } = await stored(() => kvs.batchSet(items.slice(start, start + BATCH_SIZE)));
    if (failed) throw storeError(new Error(`${failed.key}: ${failed.error.code}`));
  }
}

/** Deletes any number of keys in batches; keys that are gone already do not matter. */
export async function deleteBatch(items: readonly Item[]): Promise<void> {
  for (let start = 0; start < items.length; start += BATCH_SIZE) {
    const answer = await stored(() => kvs.batchDelete(items.slice(start, start + BATCH_SIZE)));
    const failed = answer.failedKeys.find((failure) => !isMissing(failure));
    if (failed) throw storeError(new Error(`${failed.key}: ${failed.error.code}`));
  }
}
