import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fingerprint } from '../../sandbox/build/fingerprint';
import { JIRA_API } from './lintApp';

/** Everything that the checks read of an app. */
const OF_APP = ['src', 'static', 'manifest.yml', 'package.json', 'tsconfig.json'];
/** And of this project: themselves with the lock file of their tools, and the local Jira on which the bundle is run. */
const OF_PROJECT = ['checks/forge', 'sandbox', 'package-lock.json'];
const NOT_READ = ['checks/forge/node_modules'];

/** What a run printed in which all checks passed, by the content of everything that they read. */
export class Passed {
  private readonly digest: string;
  private readonly file: string;

  /** @param folder of the app. @param parts that are checked. */
  constructor(root: string, folder: string, parts: readonly string[]) {
    const apiOfJira = existsSync(JIRA_API) ? readFileSync(JIRA_API) : 'none';
    const ours = [fingerprint(folder, OF_APP), fingerprint(root, OF_PROJECT, NOT_READ), process.version, ...parts];
    this.digest = createHash('sha256').update(ours.join('\n')).update(apiOfJira).digest('hex');
    this.file = join(root, '.build', 'forge-checks.json');
  }

  /** The lines of a run on this very content, or undefined where there was none, or not all passed. */
  get lines(): readonly string[] | undefined {
    if (!existsSync(this.file)) return undefined;
    const { digest, lines } = JSON.parse(readFileSync(this.file, 'utf8')) as { digest: string; lines: string[] };
    return digest === this.digest ? lines : undefined;
  }

  keep(lines: readonly string[]): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(this.file, JSON.stringify({ digest: this.digest, lines }));
  }
}
