import type { Host } from '../host';
import { askServer, ServerError } from '../page';
import { drawTold, toldHeading } from './told';

/** Automation tells the form of an action that the rule is to be kept. */
const SUBMIT_ASKED = 'AUTOMATION_ACTION_SUBMIT';
/** How long a form has to hand over its inputs: it answers within a turn of the page. */
const FORM_MS = 400;

type Inputs = Readonly<Record<string, unknown>>;

const stopped = (answer: unknown): boolean => typeof answer === 'object' && answer !== null && 'errors' in answer;

function within<T extends Element>(root: ParentNode, selector: string): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`The page has no ${selector}.`);
  return found;
}

const issueIn = (root: ParentNode): string => within<HTMLInputElement>(root, '[name=issueKey]').value.trim();

/** Runs an action, and shows what came of it. @param heading says of an answer, and of one with errors, what it is. */
async function run(
  host: Host,
  result: HTMLElement,
  request: { actionKey: string; inputs: Inputs; by: 'automation' | 'agent'; issueKey?: string },
  heading: (isStopped: boolean) => string,
): Promise<void> {
  result.replaceChildren(toldHeading('Running…'));
  try {
    const answer = await askServer(host.page.viewer.accountId, 'POST', '/sandbox/action', request);
    result.replaceChildren(toldHeading(heading(stopped(answer)), stopped(answer)), ...drawTold(answer));
  } catch (error) {
    if (!(error instanceof ServerError)) throw error;
    const why = error.status === 400 ? `Automation does not keep this rule: ${error.message}` : error.message;
    result.replaceChildren(toldHeading(why, true));
  }
}

/** What Automation puts in place of the one smart value that this page knows. */
const filled = (inputs: Inputs, issueKey: string): Inputs => {
  if (issueKey === '') return inputs;
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('{{issue.key}}', issueKey) : value,
    ]),
  );
};

/** A rule with one action: its form, and the button that runs it. */
export function connectAutomation(host: Host): void {
  const rule = document.querySelector<HTMLElement>('[data-automation]');
  if (!rule) return;
  const actionKey = rule.dataset['automation'] ?? '';
  const slot = document.createElement('div');
  slot.className = 'frame-slot';
  within(rule, '[data-form]').append(slot);
  let inputs: Inputs = {};
  let handed = (): void => undefined;
  host.mount(slot, {
    moduleKey: actionKey,
    extension: { data: { inputs: {} }, errors: { invalidInputs: {} } },
    view: {
      submit: async (payload) => {
        inputs = payload as Inputs;
        handed();
      },
    },
  });
  within(rule, '[data-run]').addEventListener('click', () => {
    const isHanded = new Promise<void>((resolve) => {
      handed = resolve;
      window.setTimeout(resolve, FORM_MS);
    });
    host.events.emit(SUBMIT_ASKED, {});
    void isHanded.then(() =>
      run(
        host,
        within(rule, '[data-result]'),
        { actionKey, inputs: filled(inputs, issueIn(rule)), by: 'automation' },
        (isStopped) =>
          isStopped ? 'The rule stopped. Its owner is told:' : `Done as ${host.page.viewer.displayName}.`,
      ),
    );
  });
}

/** The starters of an agent. */
export function connectAgent(host: Host): void {
  for (const agent of document.querySelectorAll<HTMLElement>('[data-agent]'))
    for (const starter of agent.querySelectorAll<HTMLElement>('[data-starter]'))
      starter.addEventListener('click', () => {
        const { action = '', name = '', inputs: written = '{}', onIssue } = starter.dataset;
        const issueKey = issueIn(agent);
        const inputs = { ...(JSON.parse(written) as Inputs), ...(onIssue === undefined ? {} : { issueKey }) };
        const place = issueKey === '' ? {} : { issueKey };
        void run(
          host,
          within(agent, '[data-result]'),
          { actionKey: action, inputs, by: 'agent', ...place },
          () => `“${name}” gives the agent, as ${host.page.viewer.displayName}:`,
        );
      });
}
