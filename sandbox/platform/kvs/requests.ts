import * as z from 'zod/mini';
import { atLeast, atMost } from '#kernel/lengths';
import { refused } from './errors';

/** Bodies of the storage calls, as `@forge/kvs` sends them. Anything not modelled here is refused by name. */

const metadataFields = z.optional(z.array(z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME'])));
const readOptions = z.optional(z.strictObject({ metadataFields }));
const ttl = z.strictObject({
  value: z.number().check(z.positive()),
  unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']),
});
const lifetimeOptions = z.optional(z.strictObject({ ttl: z.optional(ttl) }));
const setOptions = z.optional(
  z.strictObject({
    ttl: z.optional(ttl),
    keyPolicy: z.optional(z.enum(['OVERRIDE', 'FAIL_IF_EXISTS'])),
    returnValue: z.optional(z.enum(['PREVIOUS', 'LATEST'])),
    returnMetadataFields: metadataFields,
  }),
);

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const condition = z.strictObject({
  property: z.string(),
  condition: z.enum([
    'EQUAL_TO',
    'NOT_EQUAL_TO',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'BETWEEN',
    'BEGINS_WITH',
    'CONTAINS',
    'NOT_CONTAINS',
    'EXISTS',
    'NOT_EXISTS',
  ]),
  values: z.array(scalar),
});
const filters = z.optional(z.strictObject({ and: z.optional(z.array(condition)), or: z.optional(z.array(condition)) }));

const range = z.strictObject({
  condition: z.enum([
    'EQUAL_TO',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'BETWEEN',
    'BEGINS_WITH',
  ]),
  values: z.array(scalar).check(atLeast(1)),
});

const key = z.string();
const entityName = z.string();

export const keyRequest = z.strictObject({ key, options: readOptions });
export const entityKeyRequest = z.strictObject({ entityName, key, options: readOptions });
export const setRequest = z.strictObject({ key, value: z.unknown(), options: setOptions });
export const entitySetRequest = z.strictObject({ entityName, key, value: z.unknown(), options: setOptions });

export const queryRequest = z.strictObject({
  limit: z.optional(z.number()),
  after: z.optional(z.string()),
  where: z.optional(
    z
      .array(
        z.strictObject({
          property: z.literal('key'),
          condition: z.literal('BEGINS_WITH'),
          values: z.tuple([z.string()]),
        }),
      )
      .check(atMost(1)),
  ),
  options: readOptions,
});

export const entityQueryRequest = z.strictObject({
  entityName,
  indexName: z.string(),
  partition: z.optional(z.array(scalar)),
  range: z.optional(range),
  filters,
  sort: z.optional(z.enum(['ASC', 'DESC'])),
  limit: z.optional(z.number()),
  cursor: z.optional(z.string()),
  options: readOptions,
});

const address = { key, entityName: z.optional(entityName) };
export const batchGetRequest = z.array(z.strictObject({ ...address, options: readOptions }));
export const batchDeleteRequest = z.array(z.strictObject(address));
export const batchSetRequest = z.array(z.strictObject({ ...address, value: z.unknown(), options: lifetimeOptions }));

const conditional = { ...address, conditions: filters };
export const transactionRequest = z.strictObject({
  set: z.optional(z.array(z.strictObject({ ...conditional, value: z.unknown(), options: lifetimeOptions }))),
  delete: z.optional(z.array(z.strictObject(conditional))),
  check: z.optional(z.array(z.strictObject({ key, entityName, conditions: filters }))),
});

export type Condition = z.infer<typeof condition>;
export type Filters = NonNullable<z.infer<typeof filters>>;
export type Range = z.infer<typeof range>;
export type Ttl = z.infer<typeof ttl>;
export type SetOptions = z.infer<typeof setOptions>;
export type EntityQuery = z.infer<typeof entityQueryRequest>;
export type PlainQuery = z.infer<typeof queryRequest>;
export type Transaction = z.infer<typeof transactionRequest>;
export type Address = { key: string; entityName?: string | undefined };

/** @throws StorageError naming the first thing in the body that the call does not know. */
export function parseBody<T extends z.ZodMiniType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const unknownKeys = issue?.code === 'unrecognized_keys' ? ` (${issue.keys.join(', ')})` : '';
  throw refused(
    'BAD_REQUEST',
    `The request is wrong at ${issue?.path.join('.') || 'its top level'}: ` +
      `${issue?.message ?? 'it does not fit'}${unknownKeys}`,
  );
}
