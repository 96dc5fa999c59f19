import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { BACKEND } from '../support/local/localJira';
import { firstLoad, FIRST_LOAD_BUDGETS, kilobytes } from '../support/firstLoad';
import { median } from './median';

/** What a surface loads before it shows anything, in kB of gzipped JavaScript, and what it may. */
export interface SurfaceSize {
  surface: string;
  kilobytes: number;
  budget: number;
}

export function surfaceSizes(): SurfaceSize[] {
  return FIRST_LOAD_BUDGETS.map(([file, budget]) => ({
    surface: nameOf(file),
    kilobytes: kilobytes(firstLoad(file)),
    budget,
  }));
}

const nameOf = (file: string): string =>
  file
    .replace(/^.*\//, '')
    .replace(/Surface\.tsx$/, '')
    .toLowerCase();

/**
 * The bundle of the functions: thousands of bytes without its source map, and milliseconds that a new process takes to
 * load it.
 */
export interface BackendSize {
  kilobytes: number;
  gzipped: number;
  loadMilliseconds: number;
}

const LOADS = 7;
const LOAD =
  'const start = performance.now(); require(process.argv[1]); ' +
  'process.stdout.write(String(performance.now() - start));';

export function backendSize(): BackendSize {
  const code = readFileSync(BACKEND, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const loads = Array.from({ length: LOADS }, () =>
    Number(execFileSync(process.execPath, ['-e', LOAD, BACKEND], { encoding: 'utf8' })),
  );
  return {
    kilobytes: Buffer.byteLength(code) / 1000,
    gzipped: gzipSync(code, { level: 9 }).length / 1000,
    loadMilliseconds: median(loads),
  };
}
