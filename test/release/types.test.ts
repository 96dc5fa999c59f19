import { runTool } from '../support/projectFiles';

/** What has not changed since the last time is not checked anew: the compiler keeps what depends on what. */
const KNOWN = ['--incremental', '--tsBuildInfoFile', '.build/types.tsbuildinfo'];

test('types', () => {
  const { code, output } = runTool(['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', '.', ...KNOWN]);
  expect(output).toBe('');
  expect(code).toBe(0);
}, 300_000);
