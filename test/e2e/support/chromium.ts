import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

const buildDir = path.resolve(__dirname, '../../../.build');

/** Where browsers are installed by their own installers; `CHROME_PATH` names any other. */
const INSTALLED = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The package's own list of flags switches the same-origin policy and site isolation off; the tests are about exactly
 * those, so only what a machine without display, GPU and sandbox helper needs is taken over.
 */
const FLAGS = [
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-domain-reliability',
  '--no-pings',
  '--font-render-hinting=none',
];
const UNPACKED_FLAGS = ['--no-zygote', '--in-process-gpu', '--disable-gpu', '--disable-software-rasterizer'];

/** The package unpacks into the temporary folder, and its shared libraries only where it believes to be on a Lambda. */
const UNPACK =
  `require('@sparticuz/chromium').executablePath().then(() => process.exit(0), ` +
  '(error) => { console.error(error); process.exit(1); ' +
  '})';

async function packagedVersion(): Promise<string> {
  const main = require.resolve('@sparticuz/chromium');
  const { version } = JSON.parse(await readFile(path.join(path.dirname(main), '../../package.json'), 'utf8')) as {
    version: string;
  };
  return version;
}

/** The same letters on every machine: the packaged font first, the system's for what it lacks. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path.join(folder, 'fonts', 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path.join(folder, 'font-cache')}</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>ui-sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
</fontconfig>
`;
}

/** Unpacks once for all test workers: into a folder of its own, moved into place when complete. */
async function unpackedFolder(): Promise<string> {
  const folder = path.join(buildDir, `chromium-${await packagedVersion()}`);
  const isComplete = (): boolean => existsSync(path.join(folder, 'chromium'));
  if (isComplete()) return folder;
  await mkdir(buildDir, { recursive: true });
  const staging = await mkdtemp(path.join(buildDir, 'chromium-unpacking-'));
  const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' };
  try {
    await promisify(execFile)(process.execPath, ['-e', UNPACK], { cwd: __dirname, env });
    await writeFile(path.join(staging, 'fonts', 'fonts.conf'), fontConfiguration(folder));
    if (!isComplete()) await rm(folder, { recursive: true, force: true });
    await rename(staging, folder);
  } catch (error) {
    // Another worker may have been quicker; its copy is as good.
    if (!isComplete()) throw error;
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return folder;
}

/** With the packaged libraries, for systems that lack some of them. */
function libraryPath(folder: string): string {
  return [process.env.LD_LIBRARY_PATH, path.join(folder, 'al2023', 'lib')].filter(Boolean).join(':');
}

/**
 * Starts a real Chromium: an installed one if there is one, otherwise the one that came with the packages (Linux x64).
 * @throws with what to do, on other machines without a browser
 */
export async function launchChromium(): Promise<Browser> {
  // Chromium refuses its sandbox to root, and containers seldom allow it to anyone else.
  const sandbox = { chromiumSandbox: false };
  const installed = INSTALLED.find((candidate) => candidate !== undefined && existsSync(candidate));
  if (installed) return chromium.launch({ executablePath: installed, args: FLAGS, ...sandbox });
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome or Chromium was found. Install Google Chrome, or name a Chromium in the variable CHROME_PATH.',
    );
  }
  const folder = await unpackedFolder();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: [...FLAGS, ...UNPACKED_FLAGS],
    env: { ...process.env, LD_LIBRARY_PATH: libraryPath(folder), FONTCONFIG_PATH: path.join(folder, 'fonts') },
    ...sandbox,
  });
}
