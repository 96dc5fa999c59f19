import { render, type RenderResult } from '@testing-library/react';
import type { ComponentType } from 'react';
import type { Host } from '../../../static/host/context';
import { HostProvider } from '../../../static/host/HostProvider';

/** Who looks in tests of screens, and where. */
export const HOST: Host = {
  moduleKey: 'portfolio-gadget',
  accountId: 'board-member',
  siteUrl: 'https://example.atlassian.net',
  locale: 'en-GB',
  timeZone: 'Europe/Berlin',
  extension: {},
};

/** Shows a surface as `main.tsx` does, in the context that a test tells. */
export function renderSurface(Surface: ComponentType, extension: Host['extension'] = {}): RenderResult {
  return render(
    <HostProvider host={{ ...HOST, extension }}>
      <Surface />
    </HostProvider>,
  );
}
