import type { App } from './app';
import type { CheckResult } from './check';
import { tools } from './tools';

/** The official validation of the whole manifest: its form, its references, and that its resources are built. */
export async function validateManifest(app: App): Promise<CheckResult> {
  const { ProcessorBuilder, ValidationTypes } = tools.manifest();
  const { success, errors = [] } = await ProcessorBuilder.instance()
    .withValidation(ValidationTypes.FULL)
    .withOptions({ deprecatedRuntimes: [] })
    .build()
    .process();
  const problems = errors.map(({ level, line, message }) => `manifest.yml:${line} ${level}: ${message}`);
  if (!success && problems.length === 0) problems.push('The manifest was refused without a reason.');
  return {
    problems,
    about: `${app.manifestText.split('\n').length} lines, ${Object.values(app.manifest.modules).flat().length} modules`,
  };
}
