import { html } from '../../html';
import type { Page, Site } from '../page';
import { STARTERS } from './starters';

/** Where one would talk with the app's agent: which actions its starters call, and what those give it. */
export function agentPage({ actions, agents }: Site): Page {
  const nameOf = (key: string): string => actions.find((one) => one.key === key)?.name ?? key;
  return {
    title: 'Agent',
    section: '/agent',
    body: html`${agents.map(
      ({ key, name, description, conversationStarters = [], actions: own = [] }) =>
        html`<section class="acting" aria-labelledby="agent-${key}" data-agent="${key}">
          <h1 id="agent-${key}">${name}</h1>
          <p class="lead">${description}</p>
          <p class="acting-note">
            No language model runs in this Jira, so nobody answers here. A starter runs the action that a model would
            call, in your name, and shows what the agent would be given.
          </p>
          <label class="acting-field"
            ><span>Issue of the conversation</span>
            <input name="issueKey" placeholder="CARE-1" autocomplete="off" />
          </label>
          <ul class="acting-starters" aria-label="Starters">
            ${conversationStarters.map((starter) => {
              const { action, inputs, onIssue } = STARTERS[starter] ?? {};
              return html`<li>
                <button
                  type="button"
                  data-starter
                  data-action="${action}"
                  data-name="${action && nameOf(action)}"
                  data-inputs="${JSON.stringify(inputs ?? {})}"
                  ${onIssue && html`data-on-issue`}
                >
                  ${starter}
                </button>
              </li>`;
            })}
          </ul>
          <div class="acting-result" data-result role="status"></div>
          <h2>What it may call</h2>
          <ul>
            ${own.map((action) => html`<li>${nameOf(action)}</li>`)}
          </ul>
        </section>`,
    )}`,
  };
}
