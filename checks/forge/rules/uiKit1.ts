import { modulesOf, type App } from '../app';

/** Types of modules that no page of the app shows: all others are shown, by a resource. */
export const BACKGROUND_TYPES: ReadonlySet<string> = new Set([
  'function',
  'consumer',
  'scheduledTrigger',
  'trigger',
  'preUninstall',
  'jira:entityProperty',
  'jira:customField',
  'jira:workflowValidator',
  'jira:workflowCondition',
  'action',
  'automation:actionProvider',
  'rovo:agent',
]);

/** UI Kit 1 and the storage of its time stopped working in 2025; the official tools accept both. */
const DEAD: readonly { pattern: RegExp; name: string }[] = [
  { pattern: /(?:from|import|require\()\s*['"]@forge\/ui(?:-jira|-confluence)?['"]/, name: '@forge/ui' },
  { pattern: /(?:from|import|require\()\s*['"]@forge\/storage['"]/, name: '@forge/storage' },
  { pattern: /import\s[^;]*\bstorage\b[^;]*from\s*['"]@forge\/api['"]/, name: 'storage of @forge/api' },
];

const DEAD_PACKAGES = ['@forge/ui', '@forge/ui-jira', '@forge/ui-confluence', '@forge/storage'];

export function noUiKit1(app: App): string[] {
  const drawn = modulesOf(app).filter((module) => !BACKGROUND_TYPES.has(module.type) && 'function' in module);
  return [
    ...drawn.map(({ type, key }) => `The ${type} ${key} is drawn by a function: the platform shows nothing.`),
    ...app.sources.flatMap(({ file, text }) =>
      DEAD.filter(({ pattern }) => pattern.test(text)).map(
        ({ name }) => `${file} imports ${name}, which the platform does not run any more.`,
      ),
    ),
    ...app.dependencies
      .filter((name) => DEAD_PACKAGES.includes(name))
      .map((name) => `package.json depends on ${name}, which the platform does not run any more.`),
  ];
}
