import express, { type RequestHandler } from 'express';
import type { LocalJiraSite } from '../jira';
import type { RunningPlatform } from '../platform';
import { answerErrors } from './bodies';
import { conditionRoutes } from './conditionRoutes';
import { restRoutes } from './restRoutes';
import { sandboxRoutes } from './sandboxRoutes';

export interface ApplicationParts {
  jira: LocalJiraSite;
  platform: RunningPlatform;
  /** The Jira pages. */
  pages: RequestHandler;
  /** Where pages are looked at: their frames and cookies belong to this origin. */
  origin: string;
}

/** Everything that the main origin answers. */
export function application({ jira, platform, pages, origin }: ApplicationParts): express.Express {
  const app = express().disable('x-powered-by').disable('etag');
  app.get('/health', (_request, response) => void response.json({ status: 'ready' }));
  app.use(restRoutes(jira));
  app.use(sandboxRoutes(platform, jira));
  app.use(conditionRoutes(jira, platform));
  app.use(oneOrigin(origin));
  app.use(pages);
  app.use(
    (request, response) =>
      void response.status(404).json({ message: `There is nothing at ${request.method} ${request.path}.` }),
  );
  app.use(answerErrors);
  return app;
}

/** A page opened as 127.0.0.1 goes on as localhost: its frames talk to one origin only. */
function oneOrigin(origin: string): RequestHandler {
  const { host } = new URL(origin);
  return (request, response, next) => {
    const isPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    if (isPage && request.headers.host !== host) response.redirect(307, origin + request.originalUrl);
    else next();
  };
}
