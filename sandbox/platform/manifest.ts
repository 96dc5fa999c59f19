import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod/mini';
import { StartError } from '../startError';

const ATTRIBUTE_TYPES = ['string', 'boolean', 'integer', 'float', 'any'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

const indexSchema = z.union([
  z.string(),
  z.object({ name: z.string(), partition: z.optional(z.array(z.string())), range: z.tuple([z.string()]) }),
]);

const entitySchema = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: z.enum(ATTRIBUTE_TYPES) })),
  indexes: z.optional(z.array(indexSchema)),
});

const functionReference = z.object({ function: z.string() });
const INTERVALS = ['fiveMinute', 'hour', 'day', 'week'] as const;

const manifestSchema = z.object({
  app: z.object({
    id: z.string(),
    storage: z.optional(z.object({ entities: z.optional(z.array(entitySchema)) })),
  }),
  modules: z.intersection(
    z.object({
      function: z.array(
        z.object({
          key: z.string(),
          handler: z.string().check(z.regex(/^[\w/-]+\.[\w$]+$/)),
          timeoutSeconds: z.optional(z.number()),
        }),
      ),
      consumer: z.optional(z.array(z.object({ key: z.string(), queue: z.string(), function: z.string() }))),
      scheduledTrigger: z.optional(
        z.array(z.object({ key: z.string(), function: z.string(), interval: z.enum(INTERVALS) })),
      ),
      preUninstall: z.optional(z.array(z.object({ key: z.string(), function: z.string() }))),
      trigger: z.optional(z.array(z.object({ key: z.string(), function: z.string(), events: z.array(z.string()) }))),
    }),
    z.record(
      z.string(),
      z.array(
        z.looseObject({
          key: z.string(),
          resolver: z.optional(functionReference),
          dynamicProperties: z.optional(functionReference),
        }),
      ),
    ),
  ),
  permissions: z.optional(
    z.object({
      scopes: z.optional(z.array(z.string())),
      content: z.optional(
        z.object({ styles: z.optional(z.array(z.string())), scripts: z.optional(z.array(z.string())) }),
      ),
      external: z.optional(z.record(z.string(), z.unknown())),
    }),
  ),
});

type ManifestFile = z.infer<typeof manifestSchema>;

/** What widens the content policy of the app's pages. */
export type ContentPermissions = Pick<NonNullable<ManifestFile['permissions']>, 'content' | 'external'>;

/** A declared index. `partition` is empty for an index that is one attribute alone. */
export interface EntityIndex {
  name: string;
  partition: readonly string[];
  range: string;
}

export interface Entity {
  name: string;
  attributes: ReadonlyMap<string, AttributeType>;
  indexes: ReadonlyMap<string, EntityIndex>;
}

/**
 * A module of any type, as the manifest has it; `type` is for example `jira:issuePanel`, and what a field calls its own
 * type is its `valueType`.
 */
export interface Module {
  type: string;
  key: string;
  resolver?: { function: string } | undefined;
  dynamicProperties?: { function: string } | undefined;
  [property: string]: unknown;
}

export interface AppFunction {
  key: string;
  handler: string;
  timeoutSeconds?: number | undefined;
}
export type Interval = (typeof INTERVALS)[number];

/** What the platform needs to know of an app, by the names it will be asked with. */
export interface Manifest {
  appId: string;
  modules: readonly Module[];
  /**
   * A module by its key, or by its type where only one module has that type, beside one for the app's configuration.
   */
  module(keyOrType: string): Module | undefined;
  functions: ReadonlyMap<string, AppFunction>;
  consumers: readonly { key: string; queue: string; function: string }[];
  schedules: readonly { key: string; function: string; interval: Interval }[];
  /** Called once, while the app is being removed. */
  farewells: readonly { key: string; function: string }[];
  triggers: readonly { key: string; function: string; events: readonly string[] }[];
  entities: ReadonlyMap<string, Entity>;
  scopes: ReadonlySet<string>;
  permissions: ContentPermissions;
}

/** @throws StartError when the file is missing or is not a manifest that the platform would accept. */
export function readManifest(file: string): Manifest {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartError(`The manifest ${file} cannot be read: ${(error as Error).message.split('\n')[0]}`);
  }
  const parsed = manifestSchema.safeParse(content);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new StartError(
      `The manifest ${file} is wrong at ${issue?.path.join('.') ?? '?'}: ${issue?.message ?? 'it does not fit'}`,
    );
  }
  return indexManifest(parsed.data, file);
}

function indexManifest(file: ManifestFile, name: string): Manifest {
  const { function: functions, consumer = [], scheduledTrigger = [], preUninstall = [], trigger = [] } = file.modules;
  const modules = Object.entries(file.modules).flatMap(([type, list]) =>
    list.map((one): Module => ({ ...one, ...('type' in one ? { valueType: one['type'] } : {}), type })),
  );
  const byKey = new Map(modules.map((one) => [one.key, one]));
  if (byKey.size < modules.length) {
    const twice = modules.find((one, at) => modules.findIndex((other) => other.key === one.key) < at);
    throw new StartError(
      `The manifest ${name} names two modules ${twice?.key}: keys are unique over all modules and functions.`,
    );
  }
  const functionsByKey = new Map(functions.map((one) => [one.key, one]));
  const wanted = modules
    .flatMap((one) => [one['function'], one.resolver?.function, one.dynamicProperties?.function])
    .filter((key) => typeof key === 'string');
  const missing = wanted.find((key) => !functionsByKey.has(key));
  if (missing !== undefined)
    throw new StartError(`The manifest ${name} names the function ${missing}, which it does not declare.`);
  return {
    appId: file.app.id.replace(/^ari:cloud:ecosystem::app\//, ''),
    modules,
    module: (keyOrType) =>
      byKey.get(keyOrType) ?? onlyOne(modules.filter((one) => one.type === keyOrType && one['useAsConfig'] !== true)),
    functions: functionsByKey,
    consumers: consumer,
    schedules: scheduledTrigger,
    farewells: preUninstall,
    triggers: trigger,
    entities: new Map((file.app.storage?.entities ?? []).map((one) => [one.name, readEntity(one)])),
    scopes: new Set(file.permissions?.scopes ?? []),
    permissions: file.permissions ?? {},
  };
}

function onlyOne<T>(list: T[]): T | undefined {
  return list.length === 1 ? list[0] : undefined;
}

function readEntity(entity: z.infer<typeof entitySchema>): Entity {
  const indexes = (entity.indexes ?? []).map((index): EntityIndex =>
    typeof index === 'string'
      ? { name: index, partition: [], range: index }
      : { name: index.name, partition: index.partition ?? [], range: index.range[0] },
  );
  return {
    name: entity.name,
    attributes: new Map(Object.entries(entity.attributes).map(([attribute, { type }]) => [attribute, type])),
    indexes: new Map(indexes.map((index) => [index.name, index])),
  };
}
