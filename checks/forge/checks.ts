import { bundleApp, type ForgeBundle } from './bundleApp';
import type { Check } from './check';
import { lintApp } from './lintApp';
import { RULES } from './rules';
import { compareBuilds } from './smoke';
import { tools } from './tools';
import { validateManifest } from './validateManifest';

/** The parts that can be asked for alone. */
export const PARTS = ['manifest', 'lint', 'rules', 'bundle'] as const;
export type Part = (typeof PARTS)[number];

/** @returns the checks of these parts, in the order in which they are run and shown. */
export function checksOf(parts: readonly Part[]): Check[] {
  return PARTS.filter((part) => parts.includes(part)).flatMap((part) => CHECKS[part]());
}

const CHECKS: Record<Part, () => Check[]> = {
  manifest: () => [{ name: `full validation, @forge/manifest ${tools.version('manifest')}`, run: validateManifest }],
  lint: () => [{ name: `client-side lint, @forge/lint ${tools.version('lint')}`, run: lintApp }],
  rules: () =>
    RULES.map(({ name, problems }) => ({
      name,
      run: async (app) => ({ problems: await problems(app), about: 'own rule' }),
    })),
  bundle: bundleChecks,
};

/** The second check runs what the first made; without it there is nothing to run. */
function bundleChecks(): Check[] {
  let bundle: ForgeBundle | undefined;
  return [
    {
      name: `bundle, @forge/bundler ${tools.version('bundler')}`,
      async run(app) {
        bundle = await bundleApp(app);
        return { problems: [...bundle.warnings], about: `${Math.round(bundle.bytes / 1000)} kB, types checked` };
      },
    },
    {
      name: `smoke run, @forge/tunnel ${tools.version('tunnel')}`,
      async run(app) {
        if (!bundle) return { problems: ['There is no bundle to run.'], about: '' };
        try {
          return await compareBuilds(app, bundle);
        } finally {
          bundle.remove();
        }
      },
    },
  ];
}
