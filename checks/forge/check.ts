import type { App } from './app';

/** What a check found. */
export interface CheckResult {
  /** A sentence or a line each; empty when the check passed. */
  problems: string[];
  /** What was looked at, for the table. */
  about: string;
}

export interface Check {
  name: string;
  run(app: App): Promise<CheckResult>;
}
