import type { Host } from './host';
import type { Frame } from './frame';

/** The context of a module as `view.getContext()` of `@forge/bridge` answers it. */
export function fullContext(frame: Frame, { page, theme }: Host): Record<string, unknown> {
  const { accountId, locale, timeZone } = page.viewer;
  const { cloudId, siteUrl, environmentId, appId } = page.site;
  return {
    accountId,
    cloudId,
    siteUrl,
    environmentId,
    environmentType: 'DEVELOPMENT',
    localId: `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${frame.module.key}`,
    moduleKey: frame.module.key,
    locale,
    timezone: timeZone,
    theme: {
      colorMode: theme.current,
      light: 'light',
      dark: 'dark',
      motion: 'motion',
      shape: 'shape',
      spacing: 'spacing',
      typography: 'typography',
    },
    surfaceColor: null,
    permissions: { scopes: page.scopes, external: {} },
    extension: frame.extension,
  };
}
