import { createHash } from 'node:crypto';

/**
 * The installation of the app on one site. Ids are made from the app's id and the site's name, so they stay the same.
 */
export interface Site {
  cloudId: string;
  siteUrl: string;
  environmentId: string;
  appId: string;
  appVersion: string;
  /** Also the name that storage and queues keep an installation's records under. */
  installationId: string;
}

/** @param name tells several sites of one process apart; the environment is the app's, so it is the same for all. */
export function localSite(appId: string, siteUrl: string, name = ''): Site {
  const ofSite = name === '' ? appId : `${appId} ${name}`;
  return {
    cloudId: idFrom(`cloud ${ofSite}`),
    siteUrl,
    environmentId: idFrom(`environment ${appId}`),
    appId,
    appVersion: '1.0.0',
    installationId: idFrom(`installation ${ofSite}`),
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
