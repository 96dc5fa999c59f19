import { systemClock, type Clock } from '../../clock';
import type { Database } from '../../state/database';
import type { Ledger, StoreOperation } from '../ledger';
import type { Manifest } from '../manifest';
import { batchDelete, batchGet, batchSet } from './batch';
import { refused, StorageError } from './errors';
import { LIMITS } from './limits';
import { answerOf, deleteOne, slotOf, readOne, writeOne } from './operations';
import { queryEntity, queryPlain, type Page } from './query';
import { Records } from './records';
import * as requests from './requests';
import { transact } from './transaction';

/** What a storage call comes back as; `body` undefined where the platform sends none. */
export interface StorageAnswer {
  status: number;
  body?: unknown;
}

interface RouteAnswer {
  body?: unknown;
  keys: string[];
}

interface Route {
  op: StoreOperation;
  answer(body: unknown): RouteAnswer;
}

export interface KeyValueStoreOptions {
  database: Database;
  manifest: Manifest;
  ledger: Ledger;
  /** Records of one installation are out of reach for any other. */
  installation: string;
  clock?: Clock;
}

/** A call, as the list of calls names it. */
export interface StorageCall {
  op: StoreOperation | 'unknown';
  keys: string[];
}

/**
 * The key-value and custom entity store, by the paths that `@forge/kvs` posts to. Reads by key and conditions are
 * strongly consistent; a query knows a write only after the query lag.
 */
export class KeyValueStore {
  private readonly records: Records;
  private readonly manifest: Manifest;
  private readonly now: () => number;
  private readonly routes: ReadonlyMap<string, Route>;

  constructor(private readonly options: KeyValueStoreOptions) {
    this.manifest = options.manifest;
    const { clock = systemClock } = options;
    this.now = () => clock.now();
    this.records = new Records(options.database, options.installation, this.now);
    this.routes = new Map<string, Route>([
      ...this.single('', 'plain'),
      ...this.single('/secret', 'secret'),
      ...this.entity(),
      ...this.many(),
    ]);
  }

  /** Milliseconds until a query knows what was written. */
  setQueryLag(milliseconds: number): void {
    this.records.recent.setLag(milliseconds);
  }

  /** @returns what a call is about to do. */
  describe(path: string, text: string): StorageCall {
    return { op: this.route(path)?.op ?? 'unknown', keys: namedKeys(parse(text)) };
  }

  /** Lists a call that is refused without being looked at, and answers so. */
  refuse({ op, keys }: StorageCall, status: number, invocation: string): StorageAnswer {
    if (op !== 'unknown') this.options.ledger.askedStore({ op, keys, invocation });
    const code = status === 429 ? 'TOO_MANY_REQUESTS' : 'INTERNAL_SERVER_ERROR';
    return { status, body: { code, message: `The storage failed with ${status}, as it was told to.` } };
  }

  /**
   * Answers one call.
   * @param path as the package asks for it: `/api/v1/entity/get`.
   * @param text the body, JSON.
   * @param invocation who is named in the list of calls.
   */
  handle(path: string, text: string, invocation: string): StorageAnswer {
    const route = this.route(path);
    if (!route)
      return failure(new StorageError(404, 'BAD_REQUEST', `The local storage does not know the path ${path}.`));
    if (!this.manifest.scopes.has('storage:app')) {
      return failure(new StorageError(403, 'PERMISSION_DENIED', 'The manifest does not name the scope storage:app.'));
    }
    const body = parse(text);
    try {
      if (Buffer.byteLength(text) > LIMITS.requestBytes)
        throw refused('MAX_SIZE', `A request has at most ${LIMITS.requestBytes} bytes.`);
      const outcome = route.answer(body);
      this.options.ledger.askedStore({ op: route.op, keys: outcome.keys, invocation });
      return outcome.body === undefined ? { status: 204 } : { status: 200, body: outcome.body };
    } catch (error) {
      this.options.ledger.askedStore({ op: route.op, keys: namedKeys(body), invocation });
      if (error instanceof StorageError) return failure(error);
      throw error;
    }
  }

  private route(path: string): Route | undefined {
    return this.routes.get(path.replace(/^\/api\/v1/, ''));
  }

  private single(prefix: '' | '/secret', space: 'plain' | 'secret'): [string, Route][] {
    const suffix = space === 'secret' ? 'Secret' : '';
    const slot = (address: requests.Address) => slotOf(this.manifest, { key: address.key }, space);
    return [
      [
        `${prefix}/get`,
        route(`get${suffix}`, requests.keyRequest, (body) => ({
          body: readOne(this.records, slot(body)),
          keys: named([body]),
        })),
      ],
      [
        `${prefix}/set`,
        route(`set${suffix}`, requests.setRequest, (body) => ({
          body: writeOne(this.records, slot(body), body.value, body.options, this.now()),
          keys: named([body]),
        })),
      ],
      [
        `${prefix}/delete`,
        route(`delete${suffix}`, requests.keyRequest, (body) => ({
          body: deleteOne(this.records, slot(body)),
          keys: named([body]),
        })),
      ],
    ];
  }

  private entity(): [string, Route][] {
    const slot = (address: requests.Address) => slotOf(this.manifest, address);
    return [
      [
        '/entity/get',
        route('get', requests.entityKeyRequest, (body) => ({
          body: readOne(this.records, slot(body)),
          keys: named([body]),
        })),
      ],
      [
        '/entity/set',
        route('set', requests.entitySetRequest, (body) => ({
          body: writeOne(this.records, slot(body), body.value, body.options, this.now()),
          keys: named([body]),
        })),
      ],
      [
        '/entity/delete',
        route('delete', requests.entityKeyRequest, (body) => ({
          body: deleteOne(this.records, slot(body)),
          keys: named([body]),
        })),
      ],
    ];
  }

  private many(): [string, Route][] {
    const { records, manifest, now } = this;
    return [
      ['/query', route('getMany', requests.queryRequest, (body) => pageAnswer(queryPlain(records, body)))],
      [
        '/entity/query',
        route('getMany', requests.entityQueryRequest, (body) =>
          pageAnswer(queryEntity(records, manifest, body), body.entityName),
        ),
      ],
      [
        '/batch/get',
        route('batchGet', requests.batchGetRequest, (body) => ({
          body: batchGet(records, manifest, body),
          keys: named(body),
        })),
      ],
      [
        '/batch/set',
        route('batchSet', requests.batchSetRequest, (body) => ({
          body: batchSet(records, manifest, body, now()),
          keys: named(body),
        })),
      ],
      [
        '/batch/delete',
        route('batchDelete', requests.batchDeleteRequest, (body) => ({
          body: batchDelete(records, manifest, body),
          keys: named(body),
        })),
      ],
      [
        '/transaction',
        route('transact', requests.transactionRequest, (body) => ({
          body: transact(records, manifest, body, now()),
          keys: transactionKeys(body),
        })),
      ],
    ];
  }
}

function route<T extends Parameters<typeof requests.parseBody>[0]>(
  op: StoreOperation,
  schema: T,
  answer: (body: ReturnType<typeof requests.parseBody<T>>) => RouteAnswer,
): Route {
  return { op, answer: (body) => answer(requests.parseBody(schema, body)) };
}

function pageAnswer({ records, cursor }: Page, entityName?: string): RouteAnswer {
  const data = records.map(answerOf);
  return {
    body: cursor === undefined ? { data } : { data, cursor },
    keys: named(data.map(({ key }) => ({ key, entityName }))),
  };
}

function transactionKeys({ set = [], delete: deletes = [], check = [] }: requests.Transaction): string[] {
  return named([...set, ...deletes, ...check]);
}

/** Keys as the list of calls names them. */
function named(addresses: readonly requests.Address[]): string[] {
  return addresses.map(({ key, entityName }) => (entityName === undefined ? key : `${entityName}/${key}`));
}

/** The keys of a call that was refused, as far as its body tells. */
function namedKeys(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return [];
  const { set, delete: deletes, check } = body as Record<string, unknown>;
  const addresses: unknown[] = Array.isArray(body) ? body : [body, ...[set, deletes, check].flat()];
  return named(
    addresses.filter((one): one is requests.Address => typeof (one as requests.Address | undefined)?.key === 'string'),
  );
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Refused by the route's schema, which says what is missing.
  }
}

function failure(error: StorageError): StorageAnswer {
  return { status: error.status, body: { code: error.code, message: error.message } };
}
