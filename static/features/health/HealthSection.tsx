import Button from '@atlaskit/button/new';
import type { Health } from '#contract/health';
import { useHost } from '../../host/HostProvider';
import { counted, figuresIn } from '../../parts/texts/counted';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { Loading } from '../../parts/messages/Loading';
import { Section } from '../settings/fields/Section';
import { concernsOf, partsUnread, wasChecked } from './concerns';
import { HealthFacts } from './HealthFacts';
import { useHealth } from './useHealth';
import './health.css';

export interface HealthSectionProps {
  /** It is looked at. */
  isOpen: boolean;
  /** Names the last save and how far the scores have followed it: what was read before that is old. */
  since: string;
}

/** Whether everything works as it should, for whoever looks after the app: one line first, then the facts. */
export function HealthSection({ isOpen, since }: HealthSectionProps) {
  const { health, failure, reading, again } = useHealth(isOpen, since);
  return (
    <Section
      title="Health"
      about={<p>Whether scores in Jira are what people saved, and what the app does by itself.</p>}
    >
      {failure && !reading && <FailureMessage failure={failure} onTryAgain={again} />}
      {!health && reading && <Loading>Looking how things are…</Loading>}
      {health && (
        <div className="lens-health" aria-busy={reading}>
          <div className="lens-health__head">
            <Verdict health={health} />
            <Button spacing="compact" onClick={again} isLoading={reading}>
              Look again
            </Button>
          </div>
          <HealthFacts health={health} />
        </div>
      )}
    </Section>
  );
}

function Verdict({ health }: { health: Health }) {
  const figures = figuresIn(useHost().locale);
  const concerns = concernsOf(health, figures);
  const unread = partsUnread(health);
  const missing = unread > 0 ? ` ${unread === 1 ? 'One part' : `${figures(unread)} parts`} could not be read.` : '';
  if (concerns.length === 0) {
    return (
      <p className="lens-health__verdict" role="status">
        {wellWords(health, missing)}
      </p>
    );
  }
  return (
    <div className="lens-health__verdict lens-health__verdict--attention">
      <p role="status">
        {counted(figures, concerns.length, 'thing needs', 'things need')} attention.{missing}
      </p>
      <ul>
        {concerns.map((concern) => (
          <li key={concern}>{concern}</li>
        ))}
      </ul>
    </div>
  );
}

/** @returns that nothing needs attention, as far as it was looked at. */
function wellWords(health: Health, missing: string): string {
  if (missing !== '') return `What could be read is well.${missing}`;
  return wasChecked(health)
    ? 'All is well.'
    : 'Nothing is known to be wrong; the nightly check has not gone through all ratings yet.';
}
