import type { Settings } from '#domain/settings/settings';
import { Message } from '../../parts/messages/Message';
import { effectsOf, swingWords } from '../../features/portfolio/weighting/effect';
import './settings.css';

/** For someone who may not change the settings: who can, and what is in force. */
export function NotAdministrator({ settings }: { settings: Settings }) {
  return (
    <main className="lens-settings">
      <header className="lens-settings__head">
        <h1>Customer Lens settings</h1>
        <Message tone="information">
          Only Jira administrators can change these settings: people with the global permission “Administer Jira”. Ask
          one of them if something should change.
        </Message>
      </header>
      <h2 className="lens-settings__read-title">In force now</h2>
      <ul className="lens-settings__read">
        {effectsOf(settings)
          .filter(({ weight }) => weight > 0)
          .map((effect) => (
            <li key={effect.id}>
              <strong>{effect.label}</strong>: weight {effect.weight}, {swingWords(effect)}
            </li>
          ))}
      </ul>
    </main>
  );
}
