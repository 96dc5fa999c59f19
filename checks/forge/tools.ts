import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Forge's own packages stand in a folder of their own and may not be installed: what is used of them is described here.
 */
const load = createRequire(join(__dirname, 'package.json'));

/** A finding of the manifest's validation. */
export interface ValidationError {
  level: string;
  line: number;
  message: string;
}

export interface ManifestTools {
  ProcessorBuilder: {
    instance(): {
      withValidation(type: string): {
        withOptions(options: object): {
          build(): { process(): Promise<{ success: boolean; errors?: ValidationError[] }> };
        };
      };
    };
  };
  ValidationTypes: { FULL: string };
}

export interface LintFinding {
  line: number;
  column: number;
  message: string;
}

/** What one linter found in one file. `approvals`: what an admin would have to agree to. */
export interface LintResult {
  file: string;
  errors: LintFinding[];
  warnings: LintFinding[];
  approvals: LintFinding[];
}

export interface Linter {
  readonly constructor: { name: string };
}

/** A parsed file: `ast` is of no concern here. */
export interface ParsedFile {
  ast: unknown;
  filepath: string;
}

type Parser = (
  code: string,
  file: string,
  options: { project: undefined; errorOnTypeScriptSyntacticAndSemanticIssues: false },
) => Promise<unknown>;

export interface LintTools {
  getClientSideLintersOnly(
    manifest: object,
    environment: string,
    logger: Logger,
    deprecations: Deprecations,
  ): Promise<Linter[]>;
  lint(
    files: readonly string[],
    manifest: object,
    environment: string,
    logger: Logger,
    deprecations: Deprecations,
    options: {
      linter: { mode: 'client-side' };
      linters: Linter[];
      parseFunction: (file: string, parser: Parser) => Promise<ParsedFile>;
    },
  ): Promise<LintResult[]>;
}

export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
  debug(message: string): void;
  trace(message: string): void;
}

/** The command line asks Atlassian which runtimes are deprecated; offline, somebody has to say it. */
export interface Deprecations {
  getDeprecatedRuntimes(): Promise<string[]>;
}

interface Script {
  script: string;
  source: string;
  version: string;
}

/** What stands between the platform and the app's code; Atlassian's is downloaded at a deployment. */
export interface WrapperProvider {
  getNodeRuntimeWrapper(): Promise<Script>;
  getNodeRuntimeLoader(): Promise<Script>;
}

export interface BundleResult {
  outputDir: string;
  /** File name → its content, or the path of the file that has it. */
  additionalOutputs?: ReadonlyMap<string, Buffer | string>;
}

export interface BundlerTools {
  getNodeBundler(
    logger: Logger,
    wrapper: WrapperProvider,
    config: { readConfig(): Promise<object> },
  ): {
    bundle(args: {
      appDirectory: string;
      entryPoints: readonly { name: string; path: string }[];
    }): Promise<BundleResult>;
  };
}

/** One call of a function, as the platform sends it to the app's process. */
export interface ProcessRequest {
  /** `file.export`, as in the manifest. */
  handler: string;
  body: Record<string, unknown>;
  /** `timeout` in seconds. */
  _meta: { timeout: number; proxy: { url: string; token: string } } & Record<string, unknown>;
}

export interface ProcessAnswer {
  success: boolean;
  body?: unknown;
  error?: { errorMessage: string; errorType: string; stack: string[] };
}

export interface NodeSandbox {
  execute(request: ProcessRequest): Promise<ProcessAnswer>;
  stop(): void;
}

export interface TunnelTools {
  NodeSandbox: new (config: { appPath: string; modName: string; handler: string }) => NodeSandbox;
}

/** Where the runner tells what the app logs. */
export interface RuntimeTools {
  EVENT_P3_LOG: string;
  StaticInvocationEventEmitter: { on(event: string, listener: (event: { logArguments: unknown[] }) => void): void };
}

interface SchemaCompiler {
  prototype: { compile(schema: object): unknown };
}

/**
 * Five linters and the validation each compile the schema of the whole manifest, which takes seconds; here it is
 * compiled once. A compiled schema is used without interruption, so they do not disturb each other.
 */
function compileSchemasOnce(): void {
  const { prototype } = (load('ajv') as { default: SchemaCompiler }).default;
  const compile = prototype.compile;
  const compiled = new Map<string, unknown>();
  prototype.compile = function (this: object, schema) {
    // By content: each has a copy of its own.
    const text = JSON.stringify(schema);
    if (!compiled.has(text)) compiled.set(text, compile.call(this, schema));
    return compiled.get(text);
  };
}

let prepared = false;

function validating<T>(name: string): T {
  if (!prepared) compileSchemasOnce();
  prepared = true;
  return load(name) as T;
}

/** Each tool is loaded when it is first needed: together they take a second. */
export const tools = {
  manifest: () => validating<ManifestTools>('@forge/manifest'),
  lint: () => validating<LintTools>('@forge/lint'),
  bundler: () => load('@forge/bundler') as BundlerTools,
  tunnel: () => load('@forge/tunnel/out/sandbox/node-sandbox.js') as TunnelTools,
  runtime: () => load('@forge/runtime') as RuntimeTools,
  /** The version of a tool, for the table. */
  version: (name: 'manifest' | 'lint' | 'bundler' | 'tunnel') =>
    (
      JSON.parse(readFileSync(join(__dirname, 'node_modules', '@forge', name, 'package.json'), 'utf8')) as {
        version: string;
      }
    ).version,
};

/** Whatever the tools have to say besides their findings. */
export const silent: Logger = { info: ignore, warn: ignore, error: ignore, debug: ignore, trace: ignore };

function ignore(): void {}
