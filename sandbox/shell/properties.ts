import type { Request, Response } from 'express';
import * as z from 'zod/mini';
import type { InvokeResult } from '../seams';
import { dynamicPropertiesSchema } from './modules';
import type { Site } from './pages/page';
import { namedViewer } from './session';

const bodySchema = z.strictObject({ moduleKey: z.string(), issueId: z.string() });

function describe(result: Exclude<InvokeResult, { kind: 'answered' }>): string {
  return `The function of the dynamic properties failed: ${result.message}`;
}

/**
 * `POST /shell/properties {moduleKey, issueId}`: calls the module's dynamicProperties function, as Jira does for a
 * collapsed group on the issue view, with what Jira would pass. Answers `{status}`, or 502 with a message; the page
 * then keeps the manifest's status.
 */
export function propertiesRoute({
  jira,
  platform,
  modules,
}: Site): (request: Request, response: Response) => Promise<void> {
  return async (request, response) => {
    const viewer = namedViewer(request, jira);
    const body = bodySchema.safeParse(request.body);
    const module = body.success
      ? modules.ofType('jira:issueContext').find(({ key }) => key === body.data.moduleKey)
      : undefined;
    if (!viewer || !body.success || !module?.dynamicProperties) {
      response.status(400).json({ message: 'Name a viewer, an issue, and a module with dynamicProperties.' });
      return;
    }
    const context = jira.issueContext(viewer.accountId, body.data.issueId);
    if (!context) {
      response.status(404).json({ message: 'There is no such issue.' });
      return;
    }
    const result = await platform.dynamicProperties({
      viewer: viewer.accountId,
      moduleKey: module.key,
      extension: { ...context },
    });
    if (result.kind !== 'answered') {
      response.status(502).json({ message: describe(result) });
      return;
    }
    const answered = dynamicPropertiesSchema.safeParse(result.value);
    if (answered.success) response.json(answered.data);
    else
      response
        .status(502)
        .json({ message: 'The function of the dynamic properties answered no status that Jira knows.' });
  };
}
