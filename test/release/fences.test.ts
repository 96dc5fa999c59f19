import path from 'node:path';
import { filesBelow, textOfFile } from '../support/projectFiles';

const CODE = ['.ts', '.tsx', '.mjs', '.js', '.css'];
const shipped = ['src', 'static', 'sandbox', 'checks'].flatMap((folder) => filesBelow(folder, CODE));
const tests = filesBelow('test', CODE).filter((file) => !file.endsWith(path.join('release', 'fences.test.ts')));
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'manifest.yml',
  'package.json',
  ...filesBelow('docs', ['.md']),
];

const offenders = (files: readonly string[], pattern: RegExp): string[] =>
  files.filter((file) => pattern.test(textOfFile(file)));

test('there is something to look at', () => {
  expect(shipped.length).toBeGreaterThan(50);
  expect(tests.length).toBeGreaterThan(10);
});

test('no file is longer than 300 lines; nine in ten are under 200, half under 80', () => {
  const lengths = shipped.map((file) => ({ file, lines: textOfFile(file).split('\n').length }));
  expect(lengths.filter(({ lines }) => lines > 301)).toEqual([]);
  const sorted = lengths.map(({ lines }) => lines).sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length * 0.9)]).toBeLessThan(200);
  expect(sorted[Math.floor(sorted.length * 0.5)]).toBeLessThan(80);
});

test('no style is wider than 120 columns; of code lint says it', () => {
  const styles = shipped.filter((file) => file.endsWith('.css'));
  expect(styles.length).toBeGreaterThan(5);
  expect(offenders(styles, /^.{121,}$/m)).toEqual([]);
});

test('no folder has more than fifteen files beside each other', () => {
  const files = [...shipped, ...filesBelow('test', [''])];
  const folders = [...new Set(files.map((file) => path.dirname(file)))];
  const crowded = folders.filter((folder) => files.filter((file) => path.dirname(file) === folder).length > 15);
  expect(crowded).toEqual([]);
});

test('no look for barriers is without a word on what it found', () => {
  expect(offenders(tests, /^\s*await checkAccessibility\(/m)).toEqual([]);
});

test.each<[string, RegExp]>([
  ['a switched-off check', /eslint-disable|@ts-ignore|@ts-expect-error|@ts-nocheck/],
  ['an any', /\bas any[;,)\]]/],
  ['a leftover', /\b(TODO|FIXME|XXX)\b/],
  ['an empty catch', /catch\s*(\([^)]*\))?\s*\{\s*\}/],
])('%s stands nowhere', (_, pattern) => {
  expect(offenders([...shipped, ...tests], pattern)).toEqual([]);
});

test('no test is skipped or alone', () => {
  expect(offenders(tests, /\b(it|test|describe)\.(skip|only|todo)\b|\bx(it|describe)\(/)).toEqual([]);
});

test('no markup from text, no inline style element, no dead package', () => {
  const surfaces = shipped.filter((file) => file.startsWith('static'));
  expect(offenders(surfaces, /dangerouslySetInnerHTML|innerHTML|<style|createElement\('style'\)/)).toEqual([]);
  expect(offenders(shipped, /from '@forge\/(ui|storage)'/)).toEqual([]);
});

test('only the host talks to the bridge, only the adapters and the queue consumer to the platform', () => {
  const bridge = shipped.filter((file) => !file.startsWith(path.join('static', 'host')) && !file.startsWith('sandbox'));
  expect(offenders(bridge, /from '@forge\/(bridge|dashboards-bridge)'/)).toEqual([]);
  const platform = shipped.filter(
    (file) =>
      file.startsWith('src') &&
      !file.startsWith(path.join('src', 'adapters')) &&
      !file.startsWith(path.join('src', 'resolver')),
  );
  expect(offenders(platform, /from '@forge\//)).toEqual([]);
});

test('a surface loads the bounds of the contract, and a schema only to read what is stored now', () => {
  const surfaces = shipped.filter((file) => file.startsWith('static'));
  const values = /import (?!type )[^;]*from '#contract\/(?!bounds\/)/;
  expect(offenders(surfaces, values)).toEqual([path.join('static', 'features', 'mine', 'cards', 'NoticeCard.tsx')]);
  expect(offenders(surfaces, /from '#contract\/bounds\//).length).toBeGreaterThan(5);
  expect(offenders(filesBelow(path.join('src', 'contract', 'bounds'), CODE), /^import /m)).toEqual([]);
});

test('the app acts as itself in one file, and JQL is quoted in one', () => {
  expect(
    offenders(
      shipped.filter((file) => file.startsWith('src')),
      /asApp\(\)/,
    ),
  ).toEqual([path.join('src', 'adapters', 'forge', 'jira', 'appJira.ts')]);
  expect(
    offenders(
      shipped.filter((file) => /^(src|static)/.test(file)),
      /customerScore >=/,
    ),
  ).toEqual([path.join('src', 'domain', 'portfolio', 'portfolioQuery.ts')]);
});

test('nothing is created under a condition on a key that is not there', () => {
  const conditions = path.join('src', 'adapters', 'forge', 'store', 'kvs', 'kvs.ts');
  expect(
    offenders(
      shipped.filter((file) => file.startsWith('src')),
      /notExists\(/,
    ),
  ).toEqual([conditions]);
  // Of a record that is there, one attribute may not be; the same condition names the version of the record.
  expect(textOfFile(conditions).match(/notExists\(/g)).toHaveLength(1);
  expect(textOfFile(conditions)).toMatch(/atVersion\(version\)\.and\(\s*'registers',[^;]+notExists\(\)/);
});

test('the project names no machine and no registry', () => {
  const lock = textOfFile('package-lock.json');
  expect(/"resolved":\s*"https?:/.test(lock)).toBe(false);
  expect(offenders([...shipped, ...tests, ...documents], /\/work\/|\/root\/|\/home\/[a-z]/)).toEqual([]);
});

test('every dependency has its reason', () => {
  const { dependencies, devDependencies } = JSON.parse(textOfFile('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const reasons = textOfFile(path.join('docs', 'dependencies.md'));
  const names = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  expect(names.filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
});
