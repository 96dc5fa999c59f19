import type { JiraResponse, LocalJira } from '../seams';
import { ConnectionLost, type Faults } from './faults';
import type { JiraEntry, Ledger } from './ledger';
import type { Manifest } from './manifest';
import type { Quota } from './quota';
import { missingScopes } from './scopes';

export interface ProxiedRequest {
  method: string;
  path: string;
  body: string | null;
  headers?: Record<string, string>;
}

/** Who asks: the app as itself, the app as the person who invoked it, or that person's page through the bridge. */
export interface Asker {
  tier: JiraEntry['tier'];
  /** Account id; null for the app as itself. */
  viewer: string | null;
  /** Invocation id, or `browser`. */
  invocation: string;
}

/** A request as it was answered, with both bodies: for whoever compares them with Jira's own description. */
export interface Exchange {
  tier: JiraEntry['tier'];
  request: ProxiedRequest;
  response: JiraResponse;
}

export interface JiraProxyOptions {
  jira: Pick<LocalJira, 'handle'>;
  manifest: Pick<Manifest, 'scopes'>;
  ledger: Ledger;
  faults: Faults;
  quota: Quota;
  /** Where the first refusal of an hour for want of points is told. */
  log: (message: string) => void;
  /** Told of what Jira itself answered. */
  onExchange?: ((exchange: Exchange) => void) | undefined;
}

const MOST_REDIRECTS = 5;
/** Status in the list of calls where no answer came. */
const NO_ANSWER = 0;

/** Stands between the app and Jira as the platform's proxy does: scopes, points, redirects and the list of calls. */
export class JiraProxy {
  constructor(private readonly options: JiraProxyOptions) {}

  /**
   * Passes a request on. Jira answers a bulk write of properties with 303 and the address of its task. `fetch` follows
   * a redirect unless told otherwise, and the app's caller is a `fetch`: it sees the task, with status 200, by a GET as
   * the same person.
   * @param followRedirects false for `redirect: 'manual'`.
   */
  async ask(asker: Asker, request: ProxiedRequest, followRedirects = true): Promise<JiraResponse> {
    let next = request;
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
      const response = await this.once(asker, next);
      const location = new Headers(response.headers).get('location');
      if (
        response.status < 301 ||
        response.status > 308 ||
        response.status === 304 ||
        location === null ||
        !followRedirects
      )
        return response;
      const { pathname, search } = new URL(location, 'http://jira.invalid');
      const keepsMethod = response.status === 307 || response.status === 308;
      next = { ...next, path: pathname + search, ...(keepsMethod ? {} : { method: 'GET', body: null }) };
    }
    throw new TypeError(`Jira redirected ${request.method} ${request.path} more than ${MOST_REDIRECTS} times.`);
  }

  private async once(asker: Asker, request: ProxiedRequest): Promise<JiraResponse> {
    const { method, path } = request;
    const list = (status: number, points: number) =>
      this.options.ledger.askedJira({ tier: asker.tier, method, path, status, points, invocation: asker.invocation });
    try {
      const response = this.refusal(method, path) ?? (await this.underFaults(asker, request));
      list(response.status, response.points);
      return response;
    } catch (error) {
      if (error instanceof ConnectionLost) list(NO_ANSWER, 1);
      throw error;
    }
  }

  private underFaults(asker: Asker, request: ProxiedRequest): Promise<JiraResponse> {
    const { method, path } = request;
    return this.options.faults.around(
      { kind: 'jira', tier: asker.tier, method, path },
      () => this.spending(asker, request),
      (status, headers) => ({
        status,
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ errorMessages: [`Jira failed with ${status}, as it was told to.`], errors: {} }),
        points: 1,
      }),
    );
  }

  /** What a page asks by itself costs no points. */
  private async spending(asker: Asker, request: ProxiedRequest): Promise<JiraResponse> {
    const { quota, log } = this.options;
    if (asker.tier === 'browser') {
      const response = await this.askItself(asker, request);
      return { ...response, headers: { ...response.headers, ...quota.headers() } };
    }
    const headers = quota.refusal();
    if (headers) {
      const news = quota.news();
      if (news !== undefined) log(news);
      return {
        ...refusal(429, 'The app has spent all points of this hour.'),
        headers: { 'content-type': 'application/json', ...headers },
      };
    }
    const response = await this.askItself(asker, request);
    quota.spend(response.points);
    return { ...response, headers: { ...response.headers, ...quota.headers() } };
  }

  private async askItself(asker: Asker, request: ProxiedRequest): Promise<JiraResponse> {
    const { method, path, body, headers } = request;
    const tier = asker.tier === 'app' ? 'app' : 'user';
    const response = await this.options.jira.handle({
      tier,
      viewer: asker.viewer,
      method,
      path,
      body,
      ...(headers ? { headers } : {}),
    });
    this.options.onExchange?.({ tier: asker.tier, request, response });
    return response;
  }

  private refusal(method: string, path: string): JiraResponse | undefined {
    if (!path.startsWith('/rest/') || /(^|\/)\.{1,2}(\/|$)/.test(path.split('?')[0] ?? '')) {
      return refusal(400, `${path} is not a REST path of Jira.`);
    }
    const missing = missingScopes(method, path, this.options.manifest.scopes);
    // Jira's own words for it, and what to add.
    return missing.length === 0
      ? undefined
      : refusal(
          401,
          `Unauthorized; scope does not match. ${method} ${path} needs ${missing.join(', ')} in the manifest.`,
        );
  }
}

function refusal(status: number, message: string): JiraResponse {
  return {
    status,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: status, message }),
    points: 1,
  };
}
