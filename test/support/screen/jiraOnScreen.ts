import { fakeBridge, type FakeAnswer, type FakeJiraRequest } from './fakeBridge';
import type { TestJira } from '../../sandbox/jira/aJira';

/** Who looks at a screen, and what goes wrong between it and Jira. */
export interface JiraOnScreen {
  jira: TestJira;
  viewer: string;
  /** Answers in place of the Jira for as long as it returns something. */
  trouble: ((request: FakeJiraRequest) => FakeAnswer | Promise<FakeAnswer> | undefined) | null;
}

/** @returns what the local Jira answers to a request of the page. */
export async function askedOf({ jira, viewer }: JiraOnScreen, request: FakeJiraRequest): Promise<FakeAnswer> {
  const path = request.path.replace('/rest/api/3', '');
  const { status, body } = await jira.ask(request.method, path, request.body, viewer);
  return { status, ...(body === null ? {} : { body }) };
}

/** The page's requests to Jira are answered by the local Jira itself. */
export function answerByJira(jira: TestJira): JiraOnScreen {
  const screen: JiraOnScreen = { jira, viewer: 'project-manager', trouble: null };
  fakeBridge.onJira((request) => screen.trouble?.(request) ?? askedOf(screen, request));
  return screen;
}
