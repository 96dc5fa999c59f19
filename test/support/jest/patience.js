/** Starting a local Jira takes a second alone and many on a busy machine: no test should fail for that. */
jest.setTimeout(60_000);
