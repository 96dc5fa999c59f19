import { useId, useState } from 'react';
import { nextStep, type Preparing, type Step } from '#domain/engagement/preparing/nextStep';
import { readinessOf, type Readiness } from '#domain/engagement/readiness';
import { notReadyJql } from '#domain/portfolio/query/readinessQuery';
import { cohortOf, sessionOf } from '#domain/engagement/recordsOf';
import { useHost } from '../../../../host/HostProvider';
import { openAddress, searchHref } from '../../../../host/navigation';
import type { EngagementData } from '../../reading/engagementData';
import type { Led, PartProps } from '../part';
import { SponsorStep } from './SponsorStep';
import './readiness.css';

interface ReadinessPartProps extends PartProps {
  onLed: (led: Led) => void;
  onNameSponsor: (() => void) | null;
}

/** Whether the epic is ready for its customers: five lights, and beside each that is off the next step. */
export function ReadinessPart({ data, issueId, onLed, onNameSponsor, onSaved }: ReadinessPartProps) {
  const title = useId();
  const { accountId } = useHost();
  const [confirming, setConfirming] = useState<'ask' | 'confirm' | null>(null);
  const there = preparingOf(data);
  const { lights, on } = readinessOf(there);
  // Who owes an opinion is not told of the rating, so not whether it is confirmed either.
  const told = data.owes ? lights.filter(({ id }) => id !== 'leadership') : lights;
  const isSponsor = accountId !== null && data.sponsor === accountId;

  const go = ({ to }: Step): void => {
    if (to.at === 'sponsor') onNameSponsor?.();
    else if (to.at === 'sponsorsWord') setConfirming(isSponsor ? 'confirm' : 'ask');
    else onLed({ ...to });
  };
  const stepOf = (light: Readiness['lights'][number]): Step | null => {
    const step = light.on ? null : nextStep(light.id, there);
    if (step === null) return null;
    if (step.to.at === 'sponsor') return onNameSponsor === null ? null : step;
    if (step.to.at === 'sponsorsWord' && isSponsor) return { ...step, does: 'Read the rating and confirm it' };
    return data.mayAdd ? step : null;
  };
  return (
    <section className="engagement-ready" aria-labelledby={title}>
      <div className="engagement-drawer__head">
        <h3 id={title}>{`Ready for customers: ${on} of ${told.length}`}</h3>
        {data.cohorts.length + data.sessions.length > 0 && <InSearch />}
      </div>
      <ul className="engagement-ready__lights">
        {told.map((light) => (
          <Light key={light.id} light={light} step={stepOf(light)} onGo={go} />
        ))}
      </ul>
      {data.owes && (
        <p className="engagement-drawer__quiet">
          Whether the sponsor confirmed the rating is not shown before you have given your opinion.
        </p>
      )}
      {confirming && (
        <SponsorStep
          {...{ issueId, settings: data.settings }}
          how={confirming}
          onDone={() => {
            setConfirming(null);
            onSaved();
          }}
          onLater={() => setConfirming(null)}
        />
      )}
    </section>
  );
}

function preparingOf({ cohorts, sessions, states, confirmed, sponsor }: EngagementData): Preparing {
  return {
    cohorts: cohorts.map(({ id, entry }) => cohortOf({ id, values: entry.body })),
    sessions: sessions.map(({ id, entry, said }) => ({
      ...sessionOf({ id, values: entry.body }),
      held: said.held ?? undefined,
    })),
    dataStates: states,
    isConfirmed: confirmed?.standing ?? false,
    hasSponsor: sponsor !== null,
  };
}

interface LightProps {
  light: Readiness['lights'][number];
  step: Step | null;
  onGo: (step: Step) => void;
}

/** Off and on differ in shape, not only in colour. */
const RING = 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13z';
const TICK = 'M4.8 8.2l2.2 2.2 4.2-4.6';

function Light({ light: { words, next, on }, step, onGo }: LightProps) {
  return (
    <li className={on ? 'engagement-ready__light engagement-ready__light--on' : 'engagement-ready__light'}>
      <svg className="engagement-ready__lamp" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={RING} />
        {on && <path className="engagement-ready__tick" d={TICK} />}
      </svg>
      <span className="engagement-ready__words">
        {words.charAt(0).toUpperCase() + words.slice(1)}
        <span className="lens-visually-hidden">{on ? ': there' : ': missing'}</span>
      </span>
      {!on && (
        <span className="engagement-ready__next">
          {step ? (
            <button type="button" className="lens-plain-button" onClick={() => onGo(step)}>
              {step.does}
            </button>
          ) : (
            next
          )}
        </span>
      )}
    </li>
  );
}

/** The same lights as a search in Jira: which epics are not ready yet. */
function InSearch() {
  const { siteUrl } = useHost();
  const address = searchHref(siteUrl, notReadyJql());
  return (
    <p className="engagement-drawer__quiet">
      {'Epics that are not ready, in Jira’s search: '}
      <a
        href={address}
        onClick={(event) => {
          event.preventDefault();
          void openAddress(address);
        }}
      >
        <code>customerEngagement &lt; 5</code>
      </a>
    </p>
  );
}
