import { createHash } from 'node:crypto';

/** The one installation of the app on the one site of a local Jira. Ids are made from the app's id, so they stay the same. */
export interface Site {
  cloudId: string;
  siteUrl: string;
  environmentId: string;
  appId: string;
  appVersion: string;
  /** Also the name that storage and queues keep an installation's records under. */
  installationId: string;
}

export function localSite(appId: string, siteUrl: string): Site {
  return {
    cloudId: idFrom(`cloud ${appId}`),
    siteUrl,
    environmentId: idFrom(`environment ${appId}`),
    appId,
    appVersion: '1.0.0',
    installationId: idFrom(`installation ${appId}`),
  };
}

/** Where the app is installed, as an Atlassian resource identifier. */
export function installContext(site: Site): string {
  return `ari:cloud:jira::site/${site.cloudId}`;
}

export function installationAri(site: Site): string {
  return `ari:cloud:ecosystem::installation/${site.installationId}`;
}

function idFrom(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
