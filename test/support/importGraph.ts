import path from 'node:path';
import ts from 'typescript';
import { textOfFile } from './projectFiles';

/** Which files a file imports, by paths from the root. */
export type ImportGraph = ReadonlyMap<string, readonly string[]>;

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

/** @returns what files import of each other: values and types, at once or on demand. */
export function importGraph(files: readonly string[]): ImportGraph {
  const known = new Set(files);
  const { imports } = JSON.parse(textOfFile('package.json')) as { imports: Record<string, string> };
  const byName = Object.entries(imports).map(([name, target]) => ({ prefix: name.replace('*', ''), target }));
  const place = (from: string, name: string): string => {
    const layer = byName.find(({ prefix }) => name.startsWith(prefix));
    return layer
      ? path.normalize(layer.target.replace('*', name.slice(layer.prefix.length)))
      : path.join(path.dirname(from), name);
  };
  const importedBy = (file: string): string[] =>
    ts
      .preProcessFile(textOfFile(file), true, true)
      .importedFiles.filter(({ fileName }) => /^[.#]/.test(fileName))
      .flatMap(
        ({ fileName }) => ENDINGS.map((ending) => place(file, fileName) + ending).find((at) => known.has(at)) ?? [],
      );
  return new Map(files.map((file) => [file, [...new Set(importedBy(file))]]));
}

/** @returns groups of files of which each reaches every other by imports (Tarjan's strongly connected components). */
export function circlesOf(graph: ImportGraph): string[][] {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const open: string[] = [];
  const visit = (file: string): number => {
    const at = order.size;
    let low = at;
    order.set(file, at);
    open.push(file);
    for (const next of graph.get(file) ?? []) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, order.get(next) ?? low);
    }
    if (low !== at) return low;
    const group = open.splice(open.indexOf(file));
    if (group.length > 1 || graph.get(file)?.includes(file)) found.push(group.sort());
    return low;
  };
  for (const file of graph.keys()) if (!order.has(file)) visit(file);
  return found;
}
