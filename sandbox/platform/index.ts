import type { InvokeResult, JiraRequest, JiraResponse, LocalJira, LocalPlatform } from '../seams';
import type { Database } from '../state/database';
import { Marks } from '../state/marks';
import { ActionDoor } from './actions';
import { warmContainer, type WarmContainer } from './container';
import { Delivery, type Channel } from './background/delivery';
import { EventTable } from './background/eventTable';
import { Faults } from './faults';
import { Invoker, type InvocationEnd } from './invocation';
import { JiraProxy, type Exchange } from './jiraProxy';
import { KeyValueStore } from './kvs';
import { Ledger } from './ledger';
import type { Manifest } from './manifest';
import { PersonalDataReport } from './background/personalData';
import { asyncEvent, Queues } from './background/queue';
import { ResolverDoor } from './resolver';
import type { Installation, Invocation } from './runtime';
import { Schedules } from './background/schedules';
import { PLATFORM_DEFAULTS, type PlatformSettings } from './settings';
import { localSite } from './site';
import { hearEvent, triggerChannel } from './background/triggers';

/** A page's invocation is over by then; a long run in the background is delivered again at the next start. */
const FAREWELL_MILLISECONDS = 2_000;

export interface PlatformOptions {
  database: Database;
  manifest: Manifest;
  jira: LocalJira;
  /** The built backend, one CommonJS file; or one that is loaded already, and serves other sites as well. */
  backend: string | WarmContainer;
  siteUrl: string;
  /** Tells several sites of one process apart. */
  siteName?: string | undefined;
  /** Where the app's errors go; the console unless told otherwise. */
  log?: (message: string) => void;
  /** Told of every request of the app that Jira itself answered, with both bodies. */
  onExchange?: ((exchange: Exchange) => void) | undefined;
}

/** The local platform, and what only its host may do with it. */
export interface RunningPlatform extends LocalPlatform {
  readonly ledger: Ledger;
  readonly faults: Faults;
  /** With `quotaSpent`, the points that the app spent in this hour. */
  readonly settings: Readonly<PlatformSettings & { quotaSpent: number }>;
  configure(changes: Partial<PlatformSettings>): void;
  /** Gives back the points of this hour, and the events that may be pushed in this minute. */
  forgive(): void;
  /**
   * Puts a record into the app's storage, as it would stand there had the app run before. @throws Error where the
   * storage refuses it.
   */
  keep(entityName: string, key: string, value: object): void;
  /** For code of the app that is tested outside its bundle: the runtime to install on a global object. */
  readonly runtime: {
    install(target: object): void;
    during<T>(invocation: Invocation, work: () => Promise<T>): Promise<T>;
  };
  /** Begins to deliver what waits and to fire schedules, unless told not to. Before it, only `invoke` works. */
  start(how?: { schedules: boolean }): void;
  /** Waits a moment for what is running, then ends. Events not yet handled wait for the next start. */
  stop(): Promise<void>;
  /** Ends at once, as a crash would: what is running is answered nothing any more. */
  abandon(): void;
}

/** Runs the app's functions over the emulated platform. @throws StartError when the backend cannot be loaded. */
export function openPlatform(options: PlatformOptions): RunningPlatform {
  const { database, manifest, jira, siteUrl, siteName, onExchange, log = console.error } = options;
  const container = typeof options.backend === 'string' ? warmContainer(options.backend) : options.backend;
  const { runtime, handlers, quota, clock } = container;
  const settings: PlatformSettings = { ...PLATFORM_DEFAULTS, quota: quota.perHour };
  const site = localSite(manifest.appId, siteUrl, siteName);
  const ledger = new Ledger();
  const faults = new Faults(clock, log);
  const events = new EventTable(database, site.installationId, clock);
  const store = new KeyValueStore({ database, manifest, ledger, installation: site.installationId, clock });
  const proxy = new JiraProxy({ jira, manifest, ledger, faults, quota, log, onExchange });
  const report = new PersonalDataReport(jira, manifest.scopes, faults);
  const deliveries = new Map<string, Delivery>();
  const queues = new Queues({ manifest, events, deliveries, faults, settings, clock });
  const installation: Installation = {
    manifest,
    site,
    store,
    faults,
    jira: proxy,
    gateway: {
      handle: (path, body, invocation) =>
        path === '/app/report-accounts' ? report.handle(body) : queues.handle(path, body, invocation),
    },
  };
  const invoker = new Invoker({ installation, ledger, runtime, settings, clock, log, handlers });
  const channels = [...manifest.consumers.map(queueChannel), ...manifest.triggers.map(triggerChannel)];
  for (const channel of channels)
    deliveries.set(channel.name, new Delivery(channel, events, invoker, faults, clock, log));
  const schedules = new Schedules({ manifest, site, invoker, faults, marks: new Marks(database), clock });
  const door = new ResolverDoor({ manifest, site, invoker, faults, jira });
  const actions = new ActionDoor({ manifest, site, invoker, faults });
  jira.onEvent((event) => hearEvent(event, manifest.triggers, events, deliveries, clock));
  const silence = () => {
    schedules.stop();
    for (const delivery of deliveries.values()) delivery.stop();
    faults.close();
  };
  return {
    site,
    ledger,
    faults,
    runtime: {
      install: (target) => runtime.install(target),
      during: (invocation, work) => runtime.during(installation, invocation, work),
    },
    get settings() {
      return { ...settings, quota: quota.perHour, quotaSpent: quota.spent };
    },
    configure(changes) {
      Object.assign(settings, changes);
      if (changes.quota !== undefined) quota.perHour = changes.quota;
      store.setQueryLag(settings.queryLagMs);
    },
    forgive() {
      quota.forgive();
      queues.forgive();
    },
    keep(entityName, key, value) {
      const { status, body } = store.handle('/api/v1/entity/set', JSON.stringify({ entityName, key, value }), 'seed');
      if (status >= 400) throw new Error(`The storage refused ${key}: ${JSON.stringify(body)}`);
    },
    invoke: (request) => door.invoke(request),
    dynamicProperties: (request) => door.dynamicProperties(request),
    act: (request) => actions.act(request),
    requestJira: (viewer: string, request: Pick<JiraRequest, 'method' | 'path' | 'body'>): Promise<JiraResponse> =>
      proxy.ask({ tier: 'browser', viewer, invocation: 'browser' }, request),
    run: (moduleKey) => runModule(moduleKey, { manifest, schedules, deliveries, invoker }),
    start({ schedules: fires } = { schedules: true }) {
      if (fires) schedules.start();
      for (const delivery of deliveries.values()) delivery.wake();
    },
    async stop() {
      silence();
      await invoker.idle(FAREWELL_MILLISECONDS);
      invoker.abandon();
    },
    abandon() {
      silence();
      invoker.abandon();
    },
  };
}

function queueChannel(consumer: Manifest['consumers'][number]): Channel {
  return {
    name: consumer.queue,
    occasion: { kind: 'queue', name: consumer.queue, at: 'delivery' },
    call: (event) => ({
      function: consumer.function,
      moduleKey: consumer.key,
      functionKey: consumer.function,
      payload: asyncEvent(event),
      background: true,
    }),
  };
}

interface Runners {
  manifest: Manifest;
  schedules: Schedules;
  deliveries: ReadonlyMap<string, Delivery>;
  invoker: Invoker;
}

async function runModule(
  moduleKey: string,
  { manifest, schedules, deliveries, invoker }: Runners,
): Promise<InvokeResult> {
  const module = manifest.module(moduleKey);
  const farewell = manifest.farewells.find((one) => one.key === module?.key);
  if (farewell) {
    return afterSchedule(
      await invoker.call({
        function: farewell.function,
        moduleKey: farewell.key,
        functionKey: farewell.function,
        principal: null,
        chain: 0,
        // 55 s, as for work in the background.
        background: true,
        payload: {},
      }),
    );
  }
  const schedule = manifest.schedules.find((one) => one.key === module?.key);
  if (schedule) return afterSchedule(await schedules.fire(schedule));
  const consumer = manifest.consumers.find((one) => one.key === module?.key);
  const trigger = manifest.triggers.find((one) => one.key === module?.key);
  const delivery = deliveries.get(consumer?.queue ?? (trigger ? triggerChannel(trigger).name : ''));
  if (!delivery) return { kind: 'unknown', message: `The manifest has no schedule, consumer or trigger ${moduleKey}.` };
  const { delivered, failed, reason } = await delivery.drain();
  return failed > 0
    ? { kind: 'thrown', message: `${failed} events were given up: ${reason ?? ''}` }
    : { kind: 'answered', value: { delivered } };
}

/** A schedule's own answer is of no account on the platform. */
function afterSchedule(outcome: InvocationEnd): InvokeResult {
  return outcome.kind === 'thrown' ? outcome : { kind: 'answered', value: outcome.value ?? null };
}
