/** What the server writes into a page for the scripts in it; the only thing the two share. */

export const THEMES = ['light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `third`: as wide as a gadget on a dashboard of three columns. `phone`: 375 px. */
export const WIDTHS = ['full', 'third', 'phone'] as const;
export type Width = (typeof WIDTHS)[number];

export interface GadgetRecord {
  id: string;
  moduleKey: string;
  /** What the app saved; null as long as nobody configured it. */
  configuration: Record<string, unknown> | null;
}

/** What the page needs to know of a module of the manifest to show it in a frame. */
export interface PageModule {
  key: string;
  type: string;
  title: string;
  /** Address of its page on the content origin. */
  source: string;
  /** Whether the host reloads it on refresh; otherwise the app is told by an event. */
  refreshable: boolean;
  /** Of the dialog that it opens in, where it opens in one. */
  size: string;
  /** Of a command that only leads to a page: the module whose page that is. */
  leadsTo?: string;
  /** Words that find a command, beside its title. */
  keywords: string[];
}

export interface PageData {
  viewer: { accountId: string; displayName: string; timeZone: string; locale: string };
  site: { cloudId: string; siteUrl: string; environmentId: string; appId: string };
  scopes: string[];
  contentOrigin: string;
  theme: Theme;
  modules: PageModule[];
  dashboard?: { id: string; gadgets: GadgetRecord[] };
  /** The page is one of Atlassian Home, not of Jira: it knows no issues by their key, and asks Jira nothing. */
  outsideJira?: boolean;
}

/** Element that holds the page data, as JSON. */
export const PAGE_DATA_ID = 'page-data';

/** Attributes of the root element that choose the tokens of a theme. */
export function themeAttributes(theme: Theme): Record<string, string> {
  return {
    'data-theme': 'light:light dark:dark motion:motion shape:shape spacing:spacing typography:typography',
    'data-color-mode': theme,
  };
}
