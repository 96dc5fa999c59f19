import { html } from '../../html';
import type { Page, Site } from '../page';

const VERBS = { GET: 'reads', CREATE: 'creates', UPDATE: 'changes', DELETE: 'deletes', TRIGGER: 'starts' } as const;

/** A rule of Automation with one of the app's actions, run by hand as whoever looks. @param chosen key of the action */
export function automationPage({ actions }: Site, chosen: string | undefined): Page {
  const [first] = actions;
  const action = actions.find(({ key }) => key === chosen) ?? first;
  if (!action)
    return {
      title: 'Automation',
      section: '/automation',
      body: html`<h1>Automation</h1>
        <p>The app declares no action.</p>`,
    };
  return {
    title: 'Automation',
    section: '/automation',
    body: html`<div class="acting">
      <h1>Automation</h1>
      <p class="lead">A rule with one action of the app. It belongs to you, and stays while this page is open.</p>
      <div class="acting-rule">
        <nav aria-label="Actions of the app">
          <h2>Actions of the app</h2>
          <ul class="acting-actions">
            ${actions.map(
              ({ key, name, actionVerb }) =>
                html`<li>
                  <a href="/automation?action=${key}" ${key === action.key && html`aria-current="page"`}>${name}</a>
                  <span class="acting-verb">${VERBS[actionVerb]}</span>
                </li>`,
            )}
          </ul>
        </nav>
        <div data-automation="${action.key}">
          <section class="acting-step" aria-labelledby="when">
            <h2 id="when">When: somebody runs it by hand</h2>
            <label class="acting-field"
              ><span>On the issue</span>
              <input name="issueKey" placeholder="CARE-1" autocomplete="off" />
            </label>
          </section>
          <section class="acting-step" aria-labelledby="then">
            <h2 id="then">Then: ${action.name}</h2>
            <p>${action.description}</p>
            <div data-form></div>
          </section>
          <button type="button" class="primary" data-run>Run rule</button>
          <div class="acting-result" data-result role="status"></div>
        </div>
      </div>
    </div>`,
  };
}
