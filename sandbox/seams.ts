/**
 * What the rooms of the local Jira know of each other, so that each can be read, tested and replaced alone:
 * `jira/` answers REST, `platform/` runs the app's functions and its storage, `shell/` shows both in a browser.
 */

/** `user`: a person asks, through the app, the bridge or REST. `app`: the app asks as itself. */
export type Tier = 'user' | 'app';

export interface JiraRequest {
  tier: Tier;
  /** Account id of the person who asks; null on the app tier. */
  viewer: string | null;
  method: string;
  /** Path with its query, as `/rest/api/3/...`. */
  path: string;
  /** JSON text. */
  body: string | null;
  headers?: Record<string, string>;
}

export interface JiraResponse {
  status: number;
  headers: Record<string, string>;
  /** JSON text; null when there is no content. */
  body: string | null;
  /** Quota points: 1 for the request and 1 for each issue returned. */
  points: number;
}

/** A product event, as Forge would deliver it: `avi:jira:deleted:issue` and its payload. */
export interface ProductEvent {
  name: string;
  payload: Record<string, unknown>;
}

export interface Viewer {
  accountId: string;
  displayName: string;
  timeZone: string;
  locale: string;
}

/** An issue as a Forge module's context carries it. */
export interface IssueContext {
  issue: { id: string; key: string; type: string; typeId: string };
  project: { id: string; key: string; type: string };
}

/** A field of the app's, which Jira shows beside its own: a column, a row of an issue, a line of a card. */
export interface CustomField {
  /** As `customfield_10100`. */
  id: string;
  /** The key of its module. */
  key: string;
  name: string;
  description: string;
  type: 'number' | 'string';
  /** Whether an export writes what is shown; what is stored in the field is nothing. */
  exported: boolean;
}

export interface LocalJira {
  handle(request: JiraRequest): Promise<JiraResponse>;
  /** The people of the local Jira who are offered as viewers. */
  readonly viewers: readonly Viewer[];
  /** One of them, or a person of the imported issues by account id, address or name; null for nobody. */
  viewer(named: string): Viewer | null;
  /** What the context of a module on this issue is, or null where the viewer may not see it. */
  issueContext(viewer: string, issueIdOrKey: string): IssueContext | null;
  /** The fields that the app declares. An administrator has put them on all screens, lists and cards. */
  readonly customFields: readonly CustomField[];
  /** What stands in them on an issue, by id, empty or not; null where the viewer may not see it. */
  fieldTexts(viewer: string, issueIdOrKey: string): Readonly<Record<string, string>> | null;
  /** Whether an administrator has shown a panel on all issues of a project. */
  isPanelPinned(moduleKey: string, projectId: string): boolean;
  onEvent(listener: (event: ProductEvent) => void): void;
}

export interface InvokeRequest {
  viewer: string;
  /** Module key, or a module type that stands once in the manifest. */
  moduleKey: string;
  functionKey: string;
  payload: unknown;
  extension: Record<string, unknown>;
}

/** What a rule of Automation or an agent asks of an action. */
export interface ActionRequest {
  /** In whose name it runs: the owner of the rule, or who talks with the agent; null where nobody is named. */
  viewer: string | null;
  actionKey: string;
  inputs: Readonly<Record<string, unknown>>;
  by: 'automation' | 'agent';
  /** The issue on which the conversation with an agent is held. */
  jira?: Readonly<Record<string, unknown>> | undefined;
}

/**
 * What came of an invocation. `unknown`: no such module or procedure. `thrown`: the handler threw, or ran out of time.
 */
export type InvokeResult =
  | { kind: 'answered'; value: unknown }
  | { kind: 'unknown'; message: string }
  | { kind: 'malformed'; message: string }
  | { kind: 'thrown'; message: string };

export interface LocalPlatform {
  invoke(request: InvokeRequest): Promise<InvokeResult>;
  /**
   * What stands beside a module's label, by its `dynamicProperties` function: the product asks while it shows the
   * issue, no page can.
   */
  dynamicProperties(request: Pick<InvokeRequest, 'viewer' | 'moduleKey' | 'extension'>): Promise<InvokeResult>;
  /** Runs an action. `malformed`: Automation would not keep a rule with these inputs. */
  act(request: ActionRequest): Promise<InvokeResult>;
  /** `requestJira` of the bridge: the viewer's own request, within the app's scopes. */
  requestJira(viewer: string, request: Pick<JiraRequest, 'method' | 'path' | 'body'>): Promise<JiraResponse>;
  /** Fires a schedule or drains a queue, by module key; resolves when it is done. */
  run(moduleKey: string): Promise<InvokeResult>;
  readonly site: { cloudId: string; siteUrl: string; environmentId: string; appId: string };
}
