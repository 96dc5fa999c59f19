// The package's own loader of themes asks a feature service and prints that there is none; these are the files it
// loads.
import dark from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-dark';
import light from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-light';
import motion from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-motion';
import shape from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-shape';
import spacing from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-spacing';
import typography from '@atlaskit/tokens/dist/cjs/artifacts/themes/atlassian-typography';

/** The design system's own tokens as CSS, light and dark; attributes of the root element choose. */
export const TOKEN_STYLES = [light, dark, motion, shape, spacing, typography].join('\n');
