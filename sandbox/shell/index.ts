import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import express from 'express';
import { lazily } from '../lazily';
import { actionsOf } from '../platform/actions';
import { agentsOf } from '../platform/agents';
import type { Manifest } from '../platform/manifest';
import type { LocalJira, LocalPlatform } from '../seams';
import type { Database } from '../state/database';
import { contentServer, pagePath } from './content/server';
import { Violations } from './content/violations';
import { gadgetRoutes } from './gadgets/routes';
import { GadgetStore } from './gadgets/store';
import { SurfaceModules } from './modules';
import { panelRoutes } from './panels/routes';
import { PanelStore } from './panels/store';
import { pageRoutes } from './pages/routes';
import type { Site } from './pages/page';
import { propertiesRoute } from './properties';
import { browserScript } from './scripts';
import { TOKEN_STYLES } from './tokens';

export interface ShellOptions {
  jira: LocalJira;
  platform: LocalPlatform;
  manifest: Pick<Manifest, 'modules' | 'scopes' | 'permissions'>;
  /** Folder of the built app, with its index.html. */
  bundleDir: string;
  /** Origins without a slash at the end, as a browser writes them. */
  contentOrigin: string;
  shellOrigin: string;
  database: Database;
}

export interface Shell {
  /** The Jira pages and what their scripts ask, for the main origin. */
  pages: express.Router;
  /** The app's own pages, for the second origin. */
  content: express.Express;
}

/**
 * The browser side of the local Jira.
 * @throws StartError when the manifest has a module that the pages cannot show
 */
export function createShell({
  jira,
  platform,
  manifest,
  bundleDir,
  contentOrigin,
  shellOrigin,
  database,
}: ShellOptions): Shell {
  const modules = new SurfaceModules(manifest);
  const violations = new Violations();
  const site: Site = {
    jira,
    platform,
    modules,
    actions: actionsOf(manifest),
    agents: agentsOf(manifest),
    scopes: [...manifest.scopes],
    panels: new PanelStore(database),
    gadgets: new GadgetStore(database, modules.ofType('jira:dashboardGadget')[0]?.key),
    contentOrigin,
    framePage: contentOrigin + pagePath(modules.resource),
  };
  const pages = express.Router();
  pages.use('/shell', assets());
  pages.post('/shell/properties', express.json({ limit: '16kb' }), propertiesRoute(site));
  pages.use('/shell/panels', panelRoutes(site.panels, modules, jira));
  pages.use('/shell/gadgets', gadgetRoutes(site.gadgets, modules));
  pages.get('/sandbox/violations', (_request, response) => void response.json(violations.all()));
  pages.delete('/sandbox/violations', (_request, response) => {
    violations.clear();
    response.status(204).end();
  });
  pages.use(pageRoutes(site));
  const content = contentServer({
    bundleDir,
    resource: modules.resource,
    permissions: manifest.permissions,
    shellOrigin,
    violations,
  });
  return { pages, content };
}

/** Scripts and styles of the pages themselves. */
function assets(): express.Router {
  const router = express.Router();
  const script = lazily(() => browserScript('client/main.ts'));
  const stylesDir = path.join(__dirname, 'styles');
  const styles = readdirSync(stylesDir)
    .sort()
    .map((file) => readFileSync(path.join(stylesDir, file), 'utf8'))
    .join('\n');
  router.get('/shell.js', (_request, response) => void response.type('text/javascript').send(script()));
  router.get('/shell.css', (_request, response) => void response.type('text/css').send(styles));
  router.get('/tokens.css', (_request, response) => void response.type('text/css').send(TOKEN_STYLES));
  return router;
}
