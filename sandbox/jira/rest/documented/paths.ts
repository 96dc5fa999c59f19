import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';

/** The list beside this file, one path a line with its methods; made by `npm run jira:paths`. */
export const LIST = 'paths.txt';

const documentSchema = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });
const METHODS = ['get', 'post', 'put', 'delete', 'patch'];

/** @returns the lines of the list, from an OpenAPI document. */
export function documentedPaths(document: unknown): string[] {
  const { paths } = documentSchema.parse(document);
  return Object.entries(paths)
    .map(([path, operations]) => {
      const methods = METHODS.filter((method) => method in operations).map((method) => method.toUpperCase());
      return `${path} ${methods.join(',')}`;
    })
    .sort();
}

/** What Jira's documentation says of a path. */
export interface Documented {
  /** With the names of its parameters, as the documentation writes it. */
  path: string;
  methods: readonly string[];
}

type Tree = Map<string, Tree> & { documented?: Documented };
const PARAMETER = '{}';
let tree: Tree | null = null;

function readTree(): Tree {
  const root: Tree = new Map<string, Tree>();
  for (const line of readFileSync(join(__dirname, LIST), 'utf8').trim().split('\n')) {
    const [path = '', methods = ''] = line.split(' ');
    let at = root;
    for (const segment of path.split('/')) {
      const name = segment.startsWith('{') ? PARAMETER : segment;
      const next: Tree = at.get(name) ?? new Map<string, Tree>();
      at.set(name, next);
      at = next;
    }
    at.documented = { path, methods: methods.split(',') };
  }
  return root;
}

/** @returns the path of Jira's documentation that a request asks; a word counts before a parameter. */
export function documentedPath(path: string): Documented | undefined {
  tree ??= readTree();
  return find(tree, path.split('/'));
}

function find(at: Tree, [segment, ...rest]: readonly string[]): Documented | undefined {
  if (segment === undefined) return at.documented;
  for (const name of [segment, PARAMETER]) {
    const next = name === PARAMETER && segment === '' ? undefined : at.get(name);
    const found = next && find(next, rest);
    if (found) return found;
  }
  return undefined;
}
