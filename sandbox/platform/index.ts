import type { InvokeResult, JiraRequest, JiraResponse, LocalJira, LocalPlatform } from '../seams';
import type { Database } from '../state/database';
import { Marks } from '../state/marks';
import { loadBackend } from './backend';
import { Delivery, type Channel } from './delivery';
import { EventTable } from './eventTable';
import { Invoker, type Outcome } from './invocation';
import { JiraProxy } from './jiraProxy';
import { KeyValueStore } from './kvs';
import { Ledger } from './ledger';
import type { Manifest } from './manifest';
import { PersonalDataReport } from './personalData';
import { asyncEvent, Queues } from './queue';
import { ResolverDoor } from './resolver';
import { ForgeRuntime } from './runtime';
import { Schedules } from './schedules';
import { localSite } from './site';
import { hearEvent, triggerChannel } from './triggers';

/** A page's invocation is over by then; a long run in the background is delivered again at the next start. */
const FAREWELL_MILLISECONDS = 2_000;

export interface PlatformOptions {
  database: Database;
  manifest: Manifest;
  jira: LocalJira;
  /** The built backend, one CommonJS file. */
  backend: string;
  siteUrl: string;
  /** Where the app's errors go; the console unless told otherwise. */
  log?: (message: string) => void;
}

/** The local platform, and what only its host may do with it. */
export interface RunningPlatform extends LocalPlatform {
  readonly ledger: Ledger;
  /** For code of the app that is tested outside its bundle: the runtime to install on a global object. */
  readonly runtime: ForgeRuntime;
  /** Begins to deliver what waits and to fire schedules. Before it, only `invoke` works. */
  start(): void;
  /** Waits a moment for what is running, then ends. Events not yet handled wait for the next start. */
  stop(): Promise<void>;
  /** Ends at once, as a crash would: what is running is answered nothing any more. */
  abandon(): void;
}

/** Runs the app's functions over the emulated platform. @throws StartError when the backend cannot be loaded. */
export function openPlatform(options: PlatformOptions): RunningPlatform {
  const { database, manifest, jira, siteUrl, log = console.error } = options;
  const site = localSite(manifest.appId, siteUrl);
  const ledger = new Ledger();
  const events = new EventTable(database, site.installationId);
  const store = new KeyValueStore({ database, manifest, ledger, installation: site.installationId });
  const proxy = new JiraProxy({ jira, manifest, ledger });
  const report = new PersonalDataReport(jira, manifest.scopes);
  const deliveries = new Map<string, Delivery>();
  const queues = new Queues(events, deliveries);
  const runtime = new ForgeRuntime({
    manifest,
    site,
    store,
    jira: proxy,
    gateway: { handle: async (path, body, invocation) => (path === '/app/report-accounts' ? report.handle(body) : queues.handle(path, body, invocation)) },
  });
  const invoker = new Invoker({ manifest, site, ledger, runtime, log, handlers: loadBackend(options.backend, runtime) });
  const channels = [...manifest.consumers.map(queueChannel), ...manifest.triggers.map(triggerChannel)];
  for (const channel of channels) deliveries.set(channel.name, new Delivery(channel, events, invoker, log));
  const schedules = new Schedules({ manifest, site, invoker, marks: new Marks(database) });
  const door = new ResolverDoor({ manifest, site, invoker, jira });
  jira.onEvent((event) => hearEvent(event, manifest.triggers, events, deliveries));
  const silence = () => {
    schedules.stop();
    for (const delivery of deliveries.values()) delivery.stop();
  };
  return {
    site,
    ledger,
    runtime,
    invoke: (request) => door.invoke(request),
    dynamicProperties: (request) => door.dynamicProperties(request),
    requestJira: (viewer: string, request: Pick<JiraRequest, 'method' | 'path' | 'body'>): Promise<JiraResponse> =>
      proxy.ask({ tier: 'browser', viewer, invocation: 'browser' }, request),
    run: (moduleKey) => runModule(moduleKey, manifest, schedules, deliveries),
    start() {
      schedules.start();
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
    call: (event) => ({ function: consumer.function, moduleKey: consumer.key, functionKey: consumer.function, payload: asyncEvent(event), background: true }),
  };
}

async function runModule(moduleKey: string, manifest: Manifest, schedules: Schedules, deliveries: ReadonlyMap<string, Delivery>): Promise<InvokeResult> {
  const module = manifest.module(moduleKey);
  const schedule = manifest.schedules.find((one) => one.key === module?.key);
  if (schedule) return afterSchedule(await schedules.fire(schedule));
  const consumer = manifest.consumers.find((one) => one.key === module?.key);
  const trigger = manifest.triggers.find((one) => one.key === module?.key);
  const delivery = deliveries.get(consumer?.queue ?? (trigger ? triggerChannel(trigger).name : ''));
  if (!delivery) return { kind: 'unknown', message: `The manifest has no schedule, consumer or trigger ${moduleKey}.` };
  const { delivered, failed, reason } = await delivery.drain();
  return failed > 0 ? { kind: 'thrown', message: `${failed} events were given up: ${reason ?? ''}` } : { kind: 'answered', value: { delivered } };
}

/** A schedule's own answer is of no account on the platform. */
function afterSchedule(outcome: Outcome): InvokeResult {
  return outcome.kind === 'thrown' ? outcome : { kind: 'answered', value: outcome.value ?? null };
}
