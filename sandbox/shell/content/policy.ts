import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { ContentPermissions } from '../../platform/manifest';

/** Where browsers report what the policy stopped. */
export const REPORT_PATH = '/csp-report';

const silent = { info: () => undefined };

/**
 * The policy that production serves with the app's pages: made by the platform's own package, for this host.
 * @param page the app's index.html as built
 * @param permissions those of the manifest that widen the policy
 * @param shellOrigin origin of the Jira pages, which take the place of a site's address
 */
export function contentPolicy(page: string, permissions: ContentPermissions, shellOrigin: string): string {
  const processing = new CSPProcessingService(silent, (document, options) => load(document, options));
  const details = processing.getCspDetails(page, permissions as Parameters<typeof processing.getCspDetails>[1]);
  const directives = new CSPInjectionService().getInjectableCSP({
    existingCSPDetails: details,
    microsEnv: 'prod',
    hostname: shellOrigin,
  });
  // Naming a reporter to the package would also open connections to every port of this machine, as its tunnel needs.
  return directives
    .map((directive) => (directive.startsWith('report-uri ') ? `report-uri ${REPORT_PATH}` : directive))
    .join('; ');
}
