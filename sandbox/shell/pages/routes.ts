import express, { type Request, type Response } from 'express';
import { html } from '../html';
import { readSession, switchSession, type Session } from '../session';
import { agentPage } from './acting/agent';
import { automationPage } from './acting/automation';
import { appPage } from './appPage';
import { dashboardPage, homeDashboardPage } from './dashboard';
import { homePage } from './home';
import { issuePage } from './issue';
import { issuesPage } from './issues';
import { Refused } from './jiraData';
import { listAsCsv } from './list/listExport';
import { listPage } from './list/listPage';
import { readListQuery } from './list/listQuery';
import { manageAppsPage } from './manageApps';
import { renderPage, type Page, type Site } from './page';
import { backlogPage, boardPage, projectAppPage, projectsPage } from './project/pages';

type Make = (session: Session, request: Request) => Page | null | Promise<Page | null>;

const NO_PAGE: Page = {
  status: 404,
  title: 'Not found',
  body: html`<h1>This page does not exist</h1>
    <p>The app has no such page. <a href="/">Go to the start page</a></p>`,
};

function query(request: Request, name: string): string | undefined {
  const value = request.query[name];
  return typeof value === 'string' ? value : undefined;
}

/** The path below a page of the app. */
const insideOf = (params: Request['params']): string => [params['inside'] ?? []].flat().join('/');

/** The pages that people open. */
export function pageRoutes(site: Site): express.Router {
  const router = express.Router();
  const show =
    (make: Make) =>
    async (request: Request, response: Response): Promise<void> => {
      if (switchSession(request, response, site.jira)) return;
      const session = readSession(request, site.jira);
      const page = (await make(session, request)) ?? NO_PAGE;
      response
        .set('Cache-Control', 'no-store')
        .status(page.status ?? 200)
        .type('html')
        .send(renderPage(site, session, page));
    };
  router.get(
    '/',
    show((session) => homePage(site, session)),
  );
  router.get(
    '/issues',
    show((session, request) => issuesPage(site, session, query(request, 'jql') ?? '', query(request, 'token'))),
  );
  router.get(
    '/automation',
    show((_session, request) => automationPage(site, query(request, 'action'))),
  );
  router.get(
    '/agent',
    show(() => agentPage(site)),
  );
  router.get(
    '/list',
    show((session, request) => listPage(site, session, readListQuery(request))),
  );
  router.get('/list.csv', async (request, response) => {
    response.set('Cache-Control', 'no-store');
    try {
      response.type('text/csv').send(await listAsCsv(site, readSession(request, site.jira), readListQuery(request)));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      response.status(400).type('text').send(error.messages.join('\n'));
    }
  });
  router.get(
    '/browse/:key',
    show((session, { params }) => issuePage(site, session, String(params['key']))),
  );
  router.get(
    '/dashboard',
    show(() => dashboardPage(site)),
  );
  router.get(
    '/atlassian-home',
    show(() => homeDashboardPage(site)),
  );
  router.get(
    '/manage-apps',
    show(() => manageAppsPage(site)),
  );
  router.get(
    '/projects',
    show((session) => projectsPage(site, session)),
  );
  router.get(
    '/projects/:key/board',
    show((session, { params }) => boardPage(site, session, String(params['key']))),
  );
  router.get(
    '/projects/:key/backlog',
    show((session, { params }) => backlogPage(site, session, String(params['key']))),
  );
  router.get(
    '/projects/:key/app/:moduleKey{/*inside}',
    show((session, { params }) =>
      projectAppPage(site, session, {
        key: String(params['key']),
        moduleKey: String(params['moduleKey']),
        inside: insideOf(params),
      }),
    ),
  );
  router.get(
    '/app/:moduleKey{/*inside}',
    show((_session, { params }) => appPage(site, String(params['moduleKey']), insideOf(params))),
  );
  return router;
}
