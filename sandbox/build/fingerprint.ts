import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * A digest of the content of files, to know whether what was built from them is stale.
 * @param sources files, and folders with all that lies in them but for `leaveOut`; one that does not exist counts as
 * empty.
 */
export function fingerprint(root: string, sources: readonly string[], leaveOut: readonly string[] = []): string {
  const hash = createHash('sha256');
  for (const file of sources
    .flatMap((source) =>
      filesOf(
        join(root, source),
        leaveOut.map((one) => join(root, one)),
      ),
    )
    .sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesOf(path: string, leaveOut: readonly string[]): string[] {
  if (leaveOut.includes(path) || !existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesOf(join(path, name), leaveOut));
}

/** @returns whether `output` is there and was built from sources with this digest. */
export function isFresh(output: string, stamp: string, digest: string): boolean {
  return existsSync(output) && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest;
}

export function markFresh(stamp: string, digest: string): void {
  writeFileSync(stamp, digest);
}
