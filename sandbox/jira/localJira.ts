import { systemClock, type Clock } from '../clock';
import type { LocalJira, ProductEvent } from '../seams';
import type { Manifest } from '../platform/manifest';
import type { Database } from '../state/database';
import type { Mail } from './data/mailbox';
import { PanelPins } from './data/panelPins';
import { Site } from './data/site';
import { JiraTables } from './data/tables';
import { importExports, importPermissions, readExports, type ImportChoices } from './import/importFiles';
import type { ReadExport } from './import/rawIssue';
import type { ImportReport } from './import/report';
import { fieldTexts } from './fieldTexts';
import { formattedFields } from './fromManifest/customFields';
import { workflowRules } from './fromManifest/workflowRules';
import { issueContext } from './issueContext';
import { propertyAliases } from './jql/fields/aliases';
import { Permissions } from './permissions';
import { BulkTasks } from './rest/bulkTasks';
import { Router } from './rest/router';
import { WriteLimit } from './rest/writeLimit';
import { JIRA_DEFAULTS, type JiraSettings } from './settings';
import { VIEWERS, viewerOf } from './viewers';

export interface LocalJiraOptions {
  /**
   * The database of the state; tables prefixed `jira_` are made in it. Whoever opened it closes it, after `close()`.
   */
  database: Database;
  /** The app's manifest: its issue properties and JQL aliases are what search knows. */
  manifest: Pick<Manifest, 'modules'>;
  clock?: Clock;
  /** Address of the site, in links and answers. */
  siteUrl?: string;
  settings?: Partial<JiraSettings>;
}

/** The local Jira, and what only its host may do with it. */
export interface LocalJiraSite extends LocalJira {
  /**
   * Imports exports of Jira in the order given, all or nothing: tables, REST answers (v2, v3), NDJSON, XML, each also
   * packed.
   * @param paths the same files again add nothing.
   * @throws ImportError when a file is missing, unreadable or not a Jira export.
   */
  importFiles(paths: readonly string[], choices?: ImportChoices): Promise<ImportReport>;
  /** Imports issues that were read already, in the shape of the REST API. */
  importIssues(issues: readonly unknown[]): ImportReport;
  /** Takes over a seed's permissions file. @throws ImportError when it is missing or malformed. */
  importPermissions(path: string): void;
  readonly counts: { issues: number; projects: number; people: number };
  /** Mails that Jira would have sent since the start. */
  readonly mails: readonly Mail[];
  readonly settings: Readonly<JiraSettings>;
  configure(changes: Partial<JiraSettings>): void;
  /** Stops the background tasks; those not finished go on at the next start. */
  close(): void;
}

/** Opens the local Jira on its database: what was kept is there again, and unfinished tasks go on. */
export function openLocalJira(options: LocalJiraOptions): LocalJiraSite {
  const { database, manifest, clock = systemClock, siteUrl = 'http://localhost:4600' } = options;
  const settings: JiraSettings = { ...JIRA_DEFAULTS, ...options.settings };
  const tables = new JiraTables(database);
  const site = new Site(tables, () => new Date(clock.now()), settings.indexLagMs);
  const permissions = new Permissions(site);
  const fields = formattedFields(manifest);
  const listeners: ((event: ProductEvent) => void)[] = [];
  const emit = (event: ProductEvent): void => listeners.forEach((listener) => listener(event));
  const panelPins = new PanelPins(database);
  const tasks = new BulkTasks(site, permissions, settings, clock, panelPins);
  const writeLimit = new WriteLimit(() => clock.now(), settings.writeLimits);
  const router = new Router({
    site,
    permissions,
    tasks,
    emit,
    siteUrl,
    settings,
    aliases: propertyAliases(manifest),
    rules: workflowRules(manifest),
    writeLimit,
  });
  return {
    handle: async (request) => router.handle(request),
    viewers: VIEWERS,
    viewer: (named) => viewerOf(site.personNamed(named)),
    issueContext: (viewer, issueIdOrKey) => issueContext(site, permissions, viewer, issueIdOrKey),
    customFields: fields,
    fieldTexts: (viewer, issueIdOrKey) => fieldTexts(fields, site, permissions, viewer, issueIdOrKey),
    isPanelPinned: (moduleKey, projectId) => panelPins.isPinned(moduleKey, projectId),
    onEvent: (listener) => void listeners.push(listener),
    async importFiles(paths, choices = {}) {
      const exports = await readExports(paths, choices);
      return tables.atomically(() => importExports(site, exports, choices));
    },
    importIssues(issues) {
      const raw = issues.map((value, place) => ({ row: place + 1, value }));
      const read: ReadExport = { path: 'issues', format: 'json', issues: raw, notes: [] };
      return tables.atomically(() => importExports(site, [read], {}));
    },
    importPermissions: (path) => tables.atomically(() => importPermissions(site, path)),
    get counts() {
      return { issues: site.issueCount, projects: site.projects.length, people: site.people.length };
    },
    get mails() {
      return site.mailbox.all();
    },
    get settings() {
      return { ...settings };
    },
    configure(changes) {
      Object.assign(settings, changes);
      site.indexed.setLag(settings.indexLagMs);
      writeLimit.limits = settings.writeLimits;
    },
    close: () => tasks.stop(),
  };
}
