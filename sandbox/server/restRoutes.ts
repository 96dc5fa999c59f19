import { Router, type Response } from 'express';
import type { JiraResponse, LocalJira } from '../seams';
import { textBody } from './bodies';
import { requireViewer, viewerOf } from './viewer';

/**
 * Jira's REST API for a person with a browser, a script or a test. Such calls are not the app's, so they are not
 * listed.
 */
export function restRoutes(jira: LocalJira): Router {
  const router = Router();
  router.use('/rest', requireViewer(jira), textBody, async (request, response) => {
    const answer = await jira.handle({
      tier: 'user',
      viewer: viewerOf(response.locals),
      method: request.method,
      path: request.originalUrl,
      body: typeof request.body === 'string' && request.body !== '' ? request.body : null,
    });
    sendJira(answer, response);
  });
  return router;
}

function sendJira({ status, headers, body }: JiraResponse, response: Response): void {
  response.status(status).set(headers);
  if (body === null) response.end();
  else response.type('application/json').send(body);
}
