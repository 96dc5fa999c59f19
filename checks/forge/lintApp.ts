import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import type { App } from './app';
import type { CheckResult } from './check';
import { silent, tools, type LintResult } from './tools';

/** Jira's own description of its REST API, which stands beside the repository, not in it. */
export const JIRA_API = resolve(__dirname, '../../../shared/data/openapi/jira-cloud-v3.json');

/** Refused by the platform at a deployment. */
const DEPRECATED_RUNTIMES = ['sandbox', 'nodejs18.x', 'nodejs20.x'];

/** The backend, as at a deployment; and where the pages' own requests to Jira stand. */
const LINTED = ['src', join('static', 'host')];

const OTHER_PRODUCTS = [
  'LOCAL_JSM_SWAGGER',
  'LOCAL_JSW_SWAGGER',
  'LOCAL_CONF_SWAGGER',
  'LOCAL_CONF_V2_SWAGGER',
  'LOCAL_BB_SWAGGER',
];

/**
 * Runs every linter that works without a login over the backend and over what the pages ask of Jira themselves.
 * @returns what they found, and which API description the permissions were judged by.
 */
export async function lintApp(app: App): Promise<CheckResult> {
  const folder = mkdtempSync(join(tmpdir(), 'forge-lint-'));
  try {
    const known = describeApis(folder);
    const files = app.sources.map(({ file }) => file).filter((file) => LINTED.some((part) => file.startsWith(part)));
    const read: string[] = [];
    const { lint, getClientSideLintersOnly } = tools.lint();
    const deprecations = { getDeprecatedRuntimes: async () => DEPRECATED_RUNTIMES };
    const linters = await getClientSideLintersOnly(app.manifest, 'development', silent, deprecations);
    const results = await lint(files, app.manifest, 'development', silent, deprecations, {
      linter: { mode: 'client-side' },
      linters,
      async parseFunction(file, parser) {
        read.push(file);
        const code = asBridgeCalls(readFileSync(join(app.folder, file), 'utf8'));
        // Without types, which the bundler checks: the linters look at the syntax only.
        return {
          ast: await parser(code, file, { project: undefined, errorOnTypeScriptSyntacticAndSemanticIssues: false }),
          filepath: file,
        };
      },
    });
    const permissions = known
      ? 'permissions by jira-cloud-v3.json'
      : 'PERMISSIONS NOT JUDGED: ../shared/data/openapi is not there, stubs took its place';
    return {
      problems: [...unread(files, read), ...results.flatMap((result) => problemsOf(app, result))],
      about: `${linters.length} linters, ${read.length} files, ${permissions}`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * The linter passes over what the patterns of tsconfig.json do not name, and says nothing; a folder alone names no
 * file.
 */
function unread(files: readonly string[], read: readonly string[]): string[] {
  const missed = files.filter((file) => !read.includes(file));
  if (missed.length === 0) return [];
  return [
    `The linter read ${read.length} of ${files.length} files, ${missed[0]} not: ` +
      '"include" in tsconfig.json must name files by patterns such as "src/**/*".',
  ];
}

/**
 * Tells the permission linter where the descriptions of the products' APIs are: it would download them.
 * @returns whether Jira's is there.
 */
function describeApis(folder: string): boolean {
  const nothing = join(folder, 'nothing.json');
  writeFileSync(nothing, JSON.stringify({ paths: {}, components: {} }));
  const known = existsSync(JIRA_API);
  Object.assign(process.env, { USE_LOCAL_SWAGGER: '1', LOCAL_JIRA_SWAGGER: known ? JIRA_API : nothing });
  for (const name of OTHER_PRODUCTS) process.env[name] = nothing;
  return known;
}

/**
 * The linter knows calls of `requestJira` with the address in place. Pages send theirs through one function of their
 * host, so a call of that is shown to the linter as what it becomes.
 */
export function asBridgeCalls(code: string): string {
  return code.replace(
    /\bjiraRequest\(\s*'([A-Z]+)'\s*,\s*('[^'\n]*'|`[^`]*`)/g,
    (_call, method: string, path: string) => `requestJira(${path}, { method: '${method}' }`,
  );
}

function problemsOf(app: App, { file, errors, warnings, approvals }: LintResult): string[] {
  return [...errors, ...warnings, ...approvals].map(
    ({ line, column, message }) => `${relative(app.folder, resolve(app.folder, file))}:${line}:${column} ${message}`,
  );
}
