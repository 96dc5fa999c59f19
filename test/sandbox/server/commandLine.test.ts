import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DEFAULT_PORT, readArguments } from '#sandbox/arguments';
import { startSandbox } from '#sandbox/server/index';
import { stateFolder } from '#sandbox/state/folder';
import { freePort } from '../../support/local/localJira';
import { temporaryFolder } from '../../support/temporaryFolder';

const ROOT = join(__dirname, '..', '..', '..');
let folder: string;
beforeEach(() => void (folder = temporaryFolder('command')));
jest.setTimeout(30_000);

describe('the options', () => {
  it('have defaults, and data may be given many times', () => {
    expect(readArguments([])).toEqual({
      port: DEFAULT_PORT,
      data: [],
      columns: [],
      dates: undefined,
      state: undefined,
      reset: false,
      help: false,
    });
    expect(readArguments(['--data', 'a', '--port', '80', '--data=b', '--reset', '--state', 's'])).toEqual({
      port: 80,
      data: ['a', 'b'],
      columns: [],
      dates: undefined,
      state: 's',
      reset: true,
      help: false,
    });
  });

  it.each([
    [['--prot', '1']],
    [['file.csv']],
    [['--port']],
    [['--port', '0']],
    [['--port', '65536']],
    [['--port', 'http']],
    [['--port', '1.5']],
    [['--reset=yes']],
  ])('are refused by name: %j', (words) => {
    expect(() => readArguments(words)).toThrow(
      expect.objectContaining({ name: 'StartError', message: expect.stringMatching(/^[^\n]+$/) }),
    );
  });
});

describe('the state folder', () => {
  it('is chosen, or belongs to the demo or to a set of files', () => {
    const [a, b] = ['a', 'b'].map((name) => join(folder, name)) as [string, string];
    for (const file of [a, b]) writeFileSync(file, '');
    expect(stateFolder('/project', [])).toBe('/project/.local-jira/demo');
    expect(stateFolder('/project', [a], '/chosen')).toBe('/chosen');
    expect(stateFolder('/project', [a, b])).toBe(stateFolder('/project', [b, join(folder, '.', 'a')]));
    expect(stateFolder('/project', [a])).not.toBe(stateFolder('/project', [b]));
    expect(() => stateFolder('/project', [join(folder, 'none')])).toThrow('there is no such file');
  });
});

interface End {
  code: number | null;
  errors: string;
  output: string;
}

function start(...words: string[]): Promise<End> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--import', 'tsx', join(ROOT, 'sandbox', 'main.ts'), ...words], {
      cwd: ROOT,
    });
    const end: End = { code: null, errors: '', output: '' };
    child.stdout.on('data', (text: Buffer) => {
      end.output += text.toString();
      if (end.output.includes('Local Jira: http')) child.kill('SIGTERM');
    });
    child.stderr.on('data', (text: Buffer) => void (end.errors += text.toString()));
    child.once('close', (code) => resolve({ ...end, code }));
  });
}

const oneLine = /^[^\n]+\n$/;

describe('a bad start', () => {
  it('names a state folder that cannot be made, also where the file system says that it is not there', async () => {
    const { code, errors } = await start('--port', String(await freePort()), '--state', '/proc/nope');
    expect([code, errors]).toEqual([1, expect.stringMatching(oneLine)]);
    expect(errors).toContain('/proc/nope');
  });

  it('names a port that is in use', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    const { code, errors } = await start('--port', String(port), '--state', join(folder, 'state'));
    expect([code, errors]).toEqual([1, expect.stringMatching(oneLine)]);
    expect(errors).toContain(`Port ${port} is in use`);
    await new Promise((resolve) => server.close(resolve));
  });

  it.each([
    ['an unknown option', () => ['--colour', 'red'], '--colour'],
    [
      'a file that is not of Jira',
      () => ['--state', join(folder, 'state'), '--data', written('notes.txt', 'just some words\nand more')],
      'notes.txt',
    ],
  ])('names %s in one line, and ends with 1', async (_what, words, expected) => {
    const { code, errors, output } = await start('--port', String(await freePort()), ...words());
    expect({ code, errors, output }).toEqual({
      code: 1,
      errors: expect.stringMatching(oneLine),
      output: expect.not.stringContaining('Local Jira: http'),
    });
    expect(errors).toContain(expected);
  });

  it.each([
    ['a folder as data', () => ({ data: [folder] }), 'command-'],
    ['JSON that is not of Jira', () => ({ data: [written('data.json', '{"some": "thing"}')] }), 'data.json'],
    ['an empty file', () => ({ data: [written('empty.ndjson', '')] }), 'empty.ndjson'],
    ['a state that is a file', () => ({ state: written('state', '') }), 'cannot be a folder'],
    ['a state below a file', () => ({ state: join(written('state', ''), 'below') }), 'cannot be a folder'],
    ['a state with something else in it', () => ({ state: damaged() }), 'damaged'],
    ['an app that is not built', () => ({ backend: join(folder, 'none.cjs') }), 'not built'],
    [
      'an app that cannot be loaded',
      () => ({ backend: written('broken.cjs', 'require("node:http")') }),
      'reaches outside Jira',
    ],
  ])('names %s, and gives up its ports', async (_what, options, expected) => {
    const whole = {
      root: ROOT,
      backend: join(ROOT, '.build', 'backend.cjs'),
      surfaces: folder,
      state: join(folder, 'kept'),
      data: [],
      demo: false,
      port: await freePort(),
    };
    const message = expect.stringMatching(/^[^\n]+$/);
    await expect(startSandbox({ ...whole, ...options() })).rejects.toMatchObject({
      name: expect.stringMatching(/^(StartError|ImportError)$/),
      message,
    });
    await expect(startSandbox({ ...whole, ...options() })).rejects.toThrow(expected);
  });

  function written(name: string, content: string): string {
    const file = join(folder, name);
    writeFileSync(file, content);
    return file;
  }

  function damaged(): string {
    const state = join(folder, 'damaged');
    mkdirSync(state, { recursive: true });
    writeFileSync(join(state, 'jira.db'), 'this is no database, and never was one');
    return state;
  }
});

it('explains itself', async () => {
  const { code, output } = await start('--help');
  expect([code, output]).toEqual([0, expect.stringContaining('--data FILE')]);
});

it('counts and names the rows that it cannot use, imports the others, and ends cleanly', async () => {
  const issue = (id: number, key: string) =>
    JSON.stringify({
      id: String(id),
      key,
      fields: {
        summary: 'An issue',
        issuetype: { id: '6', name: 'Epic' },
        project: { id: '1', key: 'X', name: 'X' },
        status: { id: '1', name: 'Open' },
      },
    });
  const file = join(folder, 'some.ndjson');
  writeFileSync(file, [issue(1, 'X-1'), '{"id":"2","fields":', issue(3, 'X-3')].join('\n'));
  const port = await freePort();
  const { code, output, errors } = await start(
    '--port',
    String(port),
    '--state',
    join(folder, 'state'),
    '--data',
    file,
  );
  expect(errors).toBe('');
  expect(output).toMatch(/some\.ndjson: 3 issues, 2 added, 0 already here, 1 not usable\./);
  expect(output).toMatch(/row 2.*: /);
  expect(output).toContain(`Local Jira: http://localhost:${port}`);
  expect(code).toBe(0);
});
