import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { temporaryFolder } from '../support/temporaryFolder';

const ROOT = path.join(__dirname, '..', '..');

/** What a test file does, and what is said of what it leaves; null where it leaves nothing. */
const FILES: Record<string, [does: string, said: string | null]> = {
  server: ["require('node:http').createServer().listen(0)", 'a server that listens (TCPServerWrap)'],
  socket: ["require('node:net').createServer().listen(process.env.TMPDIR + '/socket')", 'a pipe (PipeWrap)'],
  connection: [
    `const net = require('node:net');
     const server = net.createServer((one) => one.unref()).listen(0, () => net.connect(server.address().port));
     server.unref()`,
    'a connection (TCPSocketWrap)',
  ],
  child: [
    "require('node:child_process').spawn(process.execPath, ['-e', 'setTimeout(() => 0, 20_000)'], { stdio: 'ignore' })",
    'a process (ProcessWrap)',
  ],
  timer: ['setInterval(() => 0, 50_000)', 'a timer (Timeout)'],
  folder: ["require('node:fs').watch(process.env.TMPDIR)", 'a watched folder (FSEventWrap)'],
  thread: [
    "new (require('node:worker_threads').Worker)('setInterval(() => 0, 9)', { eval: true })",
    'a thread (Thread)',
  ],
  lentThread: ["new (require('node:worker_threads').Worker)('setInterval(() => 0, 9)', { eval: true }).unref()", null],
  nothing: ['setTimeout(() => 0, 30); setInterval(() => 0, 50_000).unref()', null],
  nothingEither: ['0', null],
};

const outcome = z.object({
  testResults: z.array(z.object({ name: z.string(), status: z.string(), message: z.string() })),
});

test('a test file that leaves something that keeps its process alive fails by what it left, and no other does', () => {
  const folder = temporaryFolder('leaving');
  for (const [name, [does]] of Object.entries(FILES))
    writeFileSync(
      path.join(folder, `${name}.test.js`),
      `test('leaves', async () => { ${does}; await new Promise((resolve) => setTimeout(resolve, 100)); });`,
    );
  const config = {
    rootDir: folder,
    transform: {},
    testEnvironment: 'node',
    testRunner: path.join(ROOT, 'test', 'support', 'jest', 'watchedRunner.js'),
    cacheDirectory: path.join(folder, 'cache'),
  };
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      path.join(ROOT, 'node_modules', 'jest', 'bin', 'jest.js'),
      ...['--config', JSON.stringify(config), '--json', '--maxWorkers=2', '--forceExit'],
    ],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, LENS_LOOKS: '10' } },
  );
  expect(stderr).toContain('10 total');
  const { testResults } = outcome.parse(JSON.parse(stdout));
  const told = testResults.map(({ name, message }) => [
    path.basename(name, '.test.js'),
    /The file left behind: (.*)\. End in afterAll/.exec(message)?.[1] ?? null,
  ]);
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(Object.entries(FILES).map(([name, [, said]]) => [name, said])),
  );
  expect(testResults.filter(({ status }) => status === 'passed')).toHaveLength(3);
});
