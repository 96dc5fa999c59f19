import type { LocalJira, LocalPlatform, Viewer } from '../../seams';
import type { Action } from '../../platform/actions';
import type { Agent } from '../../platform/agents';
import type { GadgetStore } from '../gadgets/store';
import { html, jsonForScript, type Html } from '../html';
import type { SurfaceModules } from '../modules';
import type { PanelStore } from '../panels/store';
import { PAGE_DATA_ID, themeAttributes, THEMES, WIDTHS, type PageData, type Theme, type Width } from '../pageData';
import type { Session } from '../session';

/** What every page is made from. */
export interface Site {
  jira: LocalJira;
  platform: LocalPlatform;
  modules: SurfaceModules;
  actions: readonly Action[];
  agents: readonly Agent[];
  scopes: readonly string[];
  panels: PanelStore;
  gadgets: GadgetStore;
  contentOrigin: string;
  /** Address of the app's page on the content origin. */
  framePage: string;
}

export interface Page {
  status?: number;
  title: string;
  /** Address of the entry of the top bar that this page belongs to. */
  section?: string;
  body: Html;
  /** What Jira's side navigation has of the app on this page. */
  side?: Html | null;
  dashboard?: PageData['dashboard'];
  outsideJira?: boolean;
}

const WIDTH_NAMES: Record<Width, string> = { full: 'Full width', third: 'Third of a dashboard', phone: 'Phone' };
const THEME_NAMES: Record<Theme, string> = { light: 'Light', dark: 'Dark' };

function sections({ modules, actions, agents }: Site): { href: string; name: string }[] {
  return [
    { href: '/issues', name: 'Issues' },
    { href: '/list', name: 'List' },
    { href: '/projects', name: 'Projects' },
    { href: '/dashboard', name: 'Dashboard' },
    ...(actions.length > 0 ? [{ href: '/automation', name: 'Automation' }] : []),
    ...(agents.length > 0 ? [{ href: '/agent', name: 'Agent' }] : []),
    ...modules.ofType('jira:globalPage').map(({ key, title }) => ({ href: `/app/${key}`, name: title })),
    // Everybody finds the link, as a person could guess the address: the server refuses, not the menu.
    ...modules
      .ofType('jira:adminPage')
      .filter(({ useAsConfig }) => !useAsConfig)
      .map(({ key }) => ({ href: `/app/${key}`, name: 'Apps settings' })),
    { href: '/manage-apps', name: 'Manage apps' },
    { href: '/atlassian-home', name: 'Atlassian Home' },
  ];
}

function choice(
  name: string,
  label: string,
  options: readonly { value: string; text: string }[],
  current: string,
): Html {
  return html`<label class="switch"
    ><span>${label}</span>
    <select data-switch="${name}">
      ${options.map(
        ({ value, text }) => html`<option value="${value}" ${value === current && html`selected`}>${text}</option>`,
      )}
    </select>
  </label>`;
}

function topBar(site: Site, session: Session, section: string | undefined): Html {
  const offered = site.jira.viewers;
  const isOffered = offered.some(({ accountId }) => accountId === session.viewer.accountId);
  const viewers = [...offered, ...(isOffered ? [] : [session.viewer])].map(({ accountId, displayName }: Viewer) => ({
    value: accountId,
    text: `${displayName} (${accountId})`,
  }));
  return html`<header class="top-bar">
    <a class="brand" href="/">Local Jira</a>
    <nav aria-label="Main">
      ${sections(site).map(
        ({ href, name }) => html`<a href="${href}" ${href === section && html`aria-current="page"`}>${name}</a>`,
      )}
    </nav>
    <button type="button" data-palette aria-label="Ctrl K: open the command palette" title="Ctrl or Cmd and K">
      <kbd>Ctrl K</kbd>
    </button>
    <div class="switches">
      ${choice('viewer', 'Viewer', viewers, session.viewer.accountId)}
      ${choice(
        'theme',
        'Theme',
        THEMES.map((value) => ({ value, text: THEME_NAMES[value] })),
        session.theme,
      )}
      ${choice(
        'width',
        'Width',
        WIDTHS.map((value) => ({ value, text: WIDTH_NAMES[value] })),
        session.width,
      )}
    </div>
  </header>`;
}

function pageData(site: Site, session: Session, page: Page): PageData {
  return {
    viewer: session.viewer,
    site: site.platform.site,
    scopes: [...site.scopes],
    contentOrigin: site.contentOrigin,
    theme: session.theme,
    modules: site.modules.forPage(site.framePage),
    ...(page.dashboard ? { dashboard: page.dashboard } : {}),
    ...(page.outsideJira ? { outsideJira: true } : {}),
  };
}

/** A place that the page's script fills with a module in a frame. */
export function frameSlot(moduleKey: string, extension: Record<string, unknown> = {}): Html {
  return html`<div class="frame-slot" data-module="${moduleKey}" data-extension="${JSON.stringify(extension)}"></div>`;
}

/** The whole document. */
export function renderPage(site: Site, session: Session, page: Page): string {
  const attributes = Object.entries(themeAttributes(session.theme)).map(([name, value]) => html` ${name}="${value}"`);
  return html`<!doctype html>
    <html lang="en" ${attributes}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${page.title} - Local Jira</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/shell/tokens.css" />
        <link rel="stylesheet" href="/shell/shell.css" />
        <script src="/shell/shell.js" defer></script>
      </head>
      <body data-width="${session.width}">
        <a class="skip-link" href="#main">Skip to the content</a>
        ${topBar(site, session, page.section)}
        <div class="${page.side ? 'columns' : ''}">
          ${page.side}
          <main id="main" tabindex="-1">${page.body}</main>
        </div>
        <div id="flags" class="flags" role="region" aria-label="Messages" aria-live="polite"></div>
        <script type="application/json" id="${PAGE_DATA_ID}">
          ${jsonForScript(pageData(site, session, page))}
        </script>
      </body>
    </html> `.text;
}
