import { join } from 'node:path';
import { buildApp } from '.';

/** Builds what is stale, for who only wants that: the tests before they start. */
buildApp(join(__dirname, '..', '..'), console.log).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
