import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { holdState } from '#sandbox/state/lock';
import { temporaryFolder } from '../../support/temporaryFolder';

const LOCK_MODULE = join(__dirname, '../../../sandbox/state/lock.ts');
let folder: string;
beforeEach(() => void (folder = temporaryFolder('lock')));

/** A program that holds the folder and says so, then does what is written in `after`. */
const holding = (after: string) => [
  '--require',
  'tsx/cjs',
  '--eval',
  `const { holdState } = require(${JSON.stringify(LOCK_MODULE)}); ` +
    `console.log(holdState(${JSON.stringify(folder)}) ? ` +
    `'held' : 'refused'); ${after}`,
];
const askOther = (): string => spawnSync(process.execPath, holding(''), { encoding: 'utf8' }).stdout.trim();

it('is held by one local Jira at a time, in this process and in others, until it is given up', () => {
  const release = holdState(folder);
  expect(release).not.toBeNull();
  expect(holdState(folder)).toBeNull();
  symlinkSync(folder, `${folder}-again`);
  expect(holdState(`${folder}-again`)).toBeNull();
  rmSync(`${folder}-again`);
  expect(askOther()).toBe('refused');
  release?.();
  expect(askOther()).toBe('held');
});

it('is free at once after its holder was killed, also while the dead process is still listed', async () => {
  const holder = spawn(process.execPath, holding('setInterval(() => undefined, 1000);'), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = (await once(holder.stdout, 'data')) as [Buffer];
  expect(said.toString().trim()).toBe('held');
  expect(askOther()).toBe('refused');
  const gone = once(holder, 'exit');
  holder.kill('SIGKILL');
  // Without a turn of the event loop nobody takes note of its end: until then it is a zombie.
  expect(askOther()).toBe('held');
  await gone;
});

it('is free where a mark of an earlier version names a running process', () => {
  writeFileSync(join(folder, 'in-use'), String(process.ppid));
  const release = holdState(folder);
  expect(release).not.toBeNull();
  release?.();
});
