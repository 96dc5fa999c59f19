import type { InvokeRequest, InvokeResult, LocalJira } from '../seams';
import { ConnectionLost, type Faults } from './faults';
import { isUnknownProcedure, type Call, type Invoker, type InvocationEnd } from './invocation';
import type { Manifest } from './manifest';
import type { Site } from './site';

/** JSON of a request from a page, and of an answer to it. */
const REQUEST_BYTES = 500 * 1024;
const ANSWER_BYTES = 5 * 1024 * 1024;

/** Modules that stand on an issue: their context names the issue, and only for someone who may see it. */
const ON_AN_ISSUE = new Set([
  'jira:issuePanel',
  'jira:issueContext',
  'jira:issueAction',
  'jira:issueGlance',
  'jira:issueActivity',
]);

/** Answers what a page asks of its module's resolver. */
export class ResolverDoor {
  constructor(
    private readonly options: {
      manifest: Manifest;
      site: Site;
      invoker: Invoker;
      faults: Faults;
      jira: Pick<LocalJira, 'issueContext' | 'viewers'>;
    },
  ) {}

  async invoke(request: InvokeRequest): Promise<InvokeResult> {
    const { manifest } = this.options;
    const module = manifest.module(request.moduleKey);
    if (!module?.resolver)
      return { kind: 'unknown', message: `The manifest has no module ${request.moduleKey} with a resolver.` };
    const text = JSON.stringify(request.payload ?? null);
    if (Buffer.byteLength(text) > REQUEST_BYTES)
      return { kind: 'malformed', message: `A request has at most ${REQUEST_BYTES / 1024} KB.` };
    const extension = this.extension(module.type, request);
    if (typeof extension === 'string') return { kind: 'malformed', message: extension };
    const outcome = await this.call({
      function: module.resolver.function,
      moduleKey: module.key,
      functionKey: request.functionKey,
      principal: request.viewer,
      background: false,
      chain: 0,
      payload: {
        call: { functionKey: request.functionKey, payload: request.payload },
        context: this.context(module.key, extension),
      },
    });
    if (outcome.kind === 'thrown')
      return isUnknownProcedure(outcome.message) ? { kind: 'unknown', message: outcome.message } : outcome;
    const answer = JSON.stringify(outcome.value) ?? '';
    if (Buffer.byteLength(answer) > ANSWER_BYTES)
      return { kind: 'thrown', message: `The answer has more than ${ANSWER_BYTES / 1024 / 1024} MB.` };
    return outcome;
  }

  /**
   * Asks the function that tells what stands beside a module's label. The extension comes from the product's own page.
   */
  async dynamicProperties(request: Pick<InvokeRequest, 'viewer' | 'moduleKey' | 'extension'>): Promise<InvokeResult> {
    const module = this.options.manifest.module(request.moduleKey);
    if (!module?.dynamicProperties)
      return { kind: 'unknown', message: `The manifest has no module ${request.moduleKey} with dynamicProperties.` };
    return this.call({
      function: module.dynamicProperties.function,
      moduleKey: module.key,
      functionKey: module.dynamicProperties.function,
      principal: request.viewer,
      background: false,
      chain: 0,
      payload: this.context(module.key, { ...request.extension, type: module.type }),
    });
  }

  /** What a page asks may fail on its way there and back. */
  private async call(call: Call): Promise<InvocationEnd> {
    const { invoker, faults } = this.options;
    try {
      return await faults.around(
        { kind: 'invoke', moduleKey: call.moduleKey, functionKey: call.functionKey },
        () => invoker.call(call),
        (status) => ({
          kind: 'thrown',
          message: `The platform failed with ${status}, as it was told to.`,
        }),
      );
    } catch (error) {
      if (error instanceof ConnectionLost) return { kind: 'thrown', message: error.message };
      throw error;
    }
  }

  /** What the page's `getContext` has, without what only the browser knows. */
  private context(moduleKey: string, extension: Record<string, unknown>): object {
    const { site } = this.options;
    return {
      cloudId: site.cloudId,
      siteUrl: site.siteUrl,
      environmentId: site.environmentId,
      environmentType: 'DEVELOPMENT',
      moduleKey,
      localId: `ari:cloud:ecosystem::extension/${site.appId}/${site.environmentId}/static/${moduleKey}`,
      extension,
    };
  }

  /**
   * On an issue the product itself says which issue it is: what the page claims is looked up, and an issue that the
   * viewer may not see never becomes a context.
   * @returns the extension, or what is wrong with it.
   */
  private extension(type: string, { viewer, extension }: InvokeRequest): Record<string, unknown> | string {
    if (!ON_AN_ISSUE.has(type)) return { ...extension, type };
    const claimed = (extension as { issue?: { id?: unknown; key?: unknown } }).issue;
    const name = claimed?.id ?? claimed?.key;
    if (typeof name !== 'string') return { ...extension, type };
    const found = this.options.jira.issueContext(viewer, name);
    if (!found) return { ...extension, type, issue: { id: name } };
    return { ...extension, type, ...found };
  }
}
