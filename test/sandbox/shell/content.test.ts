import { mkdirSync, writeFileSync } from 'node:fs';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { load } from 'cheerio';
import { contentServer } from '#sandbox/shell/content/server';
import { Violations } from '#sandbox/shell/content/violations';
import { temporaryFolder } from '../../support/temporaryFolder';

let folder: string;
let server: Server;
let origin: string;
const violations = new Violations();

beforeAll(async () => {
  folder = temporaryFolder('content');
  const bundleDir = path.join(folder, 'dist');
  mkdirSync(path.join(bundleDir, 'assets'), { recursive: true });
  writeFileSync(
    path.join(bundleDir, 'index.html'),
    '<!doctype html><html><head><title>A</title><script type="module" ' +
      'src="./assets/a.js"></script></head><body></body></html>',
  );
  writeFileSync(path.join(bundleDir, 'assets/a.js'), 'export {};');
  writeFileSync(path.join(bundleDir, '.hidden'), 'secret');
  writeFileSync(path.join(folder, 'secret.txt'), 'secret');
  const app = contentServer({
    bundleDir,
    resource: 'surfaces',
    permissions: {},
    shellOrigin: 'http://localhost:4600',
    violations,
  });
  server = app.listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

/** Sends the path as it is: `fetch` would tidy it up first. */
function raw(pathname: string): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path: pathname }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode, text }));
    })
      .on('error', reject)
      .end();
  });
}

describe('content server', () => {
  it('puts the host’s scripts before every script of the app, the bridge synchronously', async () => {
    const $ = load(await (await fetch(`${origin}/static/surfaces/index.html`)).text());
    const scripts = $('head script')
      .toArray()
      .map(({ attribs }) => attribs);
    expect(scripts.map(({ src }) => src)).toEqual([
      '/forge/global-bridge.js',
      '/forge/iframeResizer.contentWindow.min.js',
      './assets/a.js',
    ]);
    expect(scripts[0]).toEqual({ src: '/forge/global-bridge.js' });
    for (const { src } of scripts.slice(0, 2)) expect((await fetch(origin + src)).status).toBe(200);
    expect((await fetch(`${origin}/static/surfaces/assets/a.js`)).status).toBe(200);
  });

  it('sends the production policy, reported here, opened to this host alone', async () => {
    const response = await fetch(`${origin}/static/surfaces/`);
    const policy = new Map(
      (response.headers.get('content-security-policy') ?? '')
        .split('; ')
        .map((directive) => [directive.split(' ')[0], directive.split(' ').slice(1)]),
    );
    expect(policy.get('report-uri')).toEqual(['/csp-report']);
    expect(policy.get('script-src')).toContain("'self'");
    expect(policy.get('frame-ancestors')).toContain('http://localhost:4600');
    expect(policy.get('sandbox')).not.toContain('allow-top-navigation');
    for (const directive of ['script-src', 'style-src', 'connect-src'])
      expect(policy.get(directive)?.filter((source) => /unsafe|\*$/.test(source))).toEqual([]);
  });

  it.each([
    '/static/surfaces/../secret.txt',
    '/static/surfaces/..%2fsecret.txt',
    '/static/surfaces/%2e%2e/secret.txt',
    '/static/surfaces/..%5csecret.txt',
    '/static/surfaces/.hidden',
    '/static/other/index.html',
    '/assets/a.js',
    '/static/surfaces/%00',
  ])('gives nothing away at %s', async (pathname) => {
    const { status, text } = await raw(pathname);
    expect([400, 403, 404]).toContain(status);
    expect(text).not.toContain('secret\n');
    expect(text).not.toBe('secret');
  });

  it('collects reports, and nothing else', async () => {
    const send = (body: unknown): Promise<Response> =>
      fetch(`${origin}/csp-report`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/csp-report' },
        body: JSON.stringify(body),
      });
    const report = { 'document-uri': 'about', 'violated-directive': 'style-src', 'blocked-uri': 'inline' };
    expect((await send({ 'csp-report': report })).status).toBe(204);
    expect((await send({ other: 1 })).status).toBe(400);
    expect(violations.all()).toEqual([report]);
    violations.clear();
    expect(violations.all()).toEqual([]);
  });
});
