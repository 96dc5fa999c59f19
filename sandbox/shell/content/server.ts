import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'cheerio';
import express from 'express';
import { lazily } from '../../lazily';
import type { ContentPermissions } from '../../platform/manifest';
import { browserScript } from '../scripts';
import { contentPolicy, REPORT_PATH } from './policy';
import type { Violations } from './violations';

const HOST_SCRIPTS = '/forge';

export interface ContentOptions {
  /** Folder of the built bundle, with its index.html. */
  bundleDir: string;
  /** Key of the resource in the manifest. */
  resource: string;
  permissions: ContentPermissions;
  shellOrigin: string;
  violations: Violations;
}

/**
 * Path of the app's page: nested, as on the real content network, so that absolute addresses in a bundle fail here too.
 */
export function pagePath(resource: string): string {
  return `/static/${resource}/index.html`;
}

/** The scripts that the platform puts first into every app's page. */
function withHostScripts(page: string): string {
  const $ = load(page);
  $('head').prepend(
    `<script src="${HOST_SCRIPTS}/global-bridge.js"></script>`,
    `<script src="${HOST_SCRIPTS}/iframeResizer.contentWindow.min.js" async></script>`,
  );
  return $.html();
}

/**
 * The second origin: serves the built app under the production content policy, and collects what the policy stopped.
 */
export function contentServer({
  bundleDir,
  resource,
  permissions,
  shellOrigin,
  violations,
}: ContentOptions): express.Express {
  const app = express().disable('x-powered-by');
  const bridge = lazily(() => browserScript('bridge/frame.ts', { SHELL_ORIGIN: JSON.stringify(shellOrigin) }));
  const resizer = require.resolve('iframe-resizer/js/iframeResizer.contentWindow.min.js');

  app.post(
    REPORT_PATH,
    express.json({ type: ['application/csp-report', 'application/json'], limit: '64kb' }),
    (request, response) => {
      response.sendStatus(violations.report(request.body) ? 204 : 400);
    },
  );
  app.get(
    `${HOST_SCRIPTS}/global-bridge.js`,
    (_request, response) => void response.type('text/javascript').send(bridge()),
  );
  app.get(`${HOST_SCRIPTS}/iframeResizer.contentWindow.min.js`, (_request, response) =>
    response.sendFile(resizer, { dotfiles: 'allow' }),
  );

  app.get([pagePath(resource), pagePath(resource).replace('index.html', '')], (_request, response) => {
    const file = path.join(bundleDir, 'index.html');
    if (!existsSync(file)) {
      response.status(503).type('text/plain').send(`The app is not built: ${file} is missing. Run npm run build.`);
      return;
    }
    // Read each time: a rebuilt bundle is served without a restart.
    const page = readFileSync(file, 'utf8');
    response.set('Content-Security-Policy', contentPolicy(page, permissions, shellOrigin));
    response.set('Cache-Control', 'no-cache').type('html').send(withHostScripts(page));
  });
  app.use(
    `/static/${resource}`,
    express.static(bundleDir, { index: false, redirect: false, dotfiles: 'deny', fallthrough: true }),
  );
  app.use(
    (request, response) => void response.status(404).type('text/plain').send(`The app has no file ${request.path}.`),
  );
  return app;
}
