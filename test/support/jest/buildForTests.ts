import { join } from 'node:path';
import { buildApp } from '#sandbox/build/index';
import { bundleLocalJira } from '../local/bundleLocalJira';

/** Builds what the tests run: the app where it is stale, and the local Jira that they start as a process. */
async function buildForTests(): Promise<void> {
  await buildApp(join(__dirname, '..', '..', '..'), console.log);
  await bundleLocalJira();
}

buildForTests().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
