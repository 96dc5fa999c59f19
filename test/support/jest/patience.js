/** Starting a local Jira takes a second alone and several on a busy machine: no test should fail for that. */
jest.setTimeout(30_000);
