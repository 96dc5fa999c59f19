import { Router, type Response } from 'express';
import * as z from 'zod/mini';
import type { LocalJiraSite } from '../jira';
import type { RunningPlatform } from '../platform';
import { ConnectionLost } from '../platform/faults';
import type { InvokeResult, IssueContext, JiraResponse } from '../seams';
import { jsonBody, readBody } from './bodies';
import { requireViewer, viewerOf, type Viewers } from './viewer';

const invokeSchema = z.object({
  moduleKey: z.string(),
  functionKey: z.string(),
  payload: z.optional(z.unknown()),
  extension: z.optional(z.record(z.string(), z.unknown())),
});
const actionSchema = z.object({
  actionKey: z.string(),
  inputs: z.optional(z.record(z.string(), z.unknown())),
  by: z.enum(['automation', 'agent']),
  /** Key of the issue on which the conversation is held. */
  issueKey: z.optional(z.string()),
  /** In nobody's name, as a rule whose owner left. */
  asNobody: z.optional(z.boolean()),
});
const runSchema = z.object({ moduleKey: z.string() });
const bridgeSchema = z.object({ method: z.string(), path: z.string(), body: z.nullish(z.string()) });

/** What a page, a person or a test asks of the platform. */
export function sandboxRoutes(
  platform: RunningPlatform,
  jira: Viewers & Pick<LocalJiraSite, 'mails' | 'issueContext'>,
): Router {
  const router = Router();
  const asViewer = requireViewer(jira);

  router.post('/sandbox/invoke', asViewer, jsonBody, async (request, response) => {
    const body = readBody(invokeSchema, request.body, response);
    if (!body) return;
    const { moduleKey, functionKey, payload = {}, extension = {} } = body;
    sendResult(
      await platform.invoke({ viewer: viewerOf(response.locals), moduleKey, functionKey, payload, extension }),
      response,
    );
  });

  router.post('/sandbox/action', asViewer, jsonBody, async (request, response) => {
    const body = readBody(actionSchema, request.body, response);
    if (!body) return;
    const { actionKey, inputs = {}, by, issueKey, asNobody } = body;
    const person = viewerOf(response.locals);
    const place = issueKey === undefined ? null : jira.issueContext(person, issueKey);
    sendResult(
      await platform.act({
        viewer: asNobody ? null : person,
        ...{ actionKey, inputs, by },
        jira: place ? conversationPlace(platform.site.siteUrl, place) : undefined,
      }),
      response,
    );
  });

  router.post('/sandbox/run', jsonBody, async (request, response) => {
    const body = readBody(runSchema, request.body, response);
    if (body) sendResult(await platform.run(body.moduleKey), response);
  });

  router.post('/sandbox/bridge/jira', asViewer, jsonBody, async (request, response) => {
    const asked = readBody(bridgeSchema, request.body, response);
    if (!asked) return;
    const answer = await answered(
      platform.requestJira(viewerOf(response.locals), {
        method: asked.method.toUpperCase(),
        path: asked.path,
        body: asked.body ?? null,
      }),
    );
    if (answer instanceof ConnectionLost) response.status(502).json({ message: answer.message });
    else response.json({ status: answer.status, headers: answer.headers, body: answer.body });
  });

  router.get('/sandbox/mails', (_request, response) => void response.json(jira.mails));

  router.get('/sandbox/calls', (_request, response) => void response.json(platform.ledger.entries()));
  router.delete('/sandbox/calls', (_request, response) => {
    platform.ledger.clear();
    response.status(204).end();
  });
  return router;
}

/** The issue on which a conversation is held, as an action is told of it. */
const conversationPlace = (siteUrl: string, { issue, project }: IssueContext): Record<string, unknown> => ({
  url: `${siteUrl}/browse/${issue.key}`,
  resourceType: 'issue',
  issueKey: issue.key,
  issueId: issue.id,
  issueType: issue.type,
  issueTypeId: issue.typeId,
  projectKey: project.key,
  projectId: project.id,
});

/** A page's request that gets no answer fails for the page; nothing is wrong with the local Jira. */
async function answered(request: Promise<JiraResponse>): Promise<JiraResponse | ConnectionLost> {
  try {
    return await request;
  } catch (error) {
    if (error instanceof ConnectionLost) return error;
    throw error;
  }
}

const STATUS = { unknown: 404, malformed: 400, thrown: 500 } as const;

function sendResult(result: InvokeResult, response: Response): void {
  if (result.kind === 'answered') response.json(result.value ?? null);
  else response.status(STATUS[result.kind]).json({ message: result.message });
}
