import { useState } from 'react';
import type { Content } from '#domain/rating/assessment';
import { needsSponsor } from '#domain/rating/missing';
import type { SponsorRule } from '#domain/settings/settings';
import { DISRUPTION_WORDS } from '../../../parts/score/disruption';
import { onDemand } from '../../../parts/messages/onDemand';
import { PersonName } from '../../../people/PersonName';
import { rememberPerson } from '../../../people/usePeople';
import { usePanel } from '../PanelContext';
import { FieldBox } from './FieldBox';

const PersonPicker = onDemand(
  () => import('./PersonPicker'),
  <div className="panel-input panel-subtle">Loading the search…</div>,
);

/** @returns why the rule asks for a sponsor, or null when it does not. */
function whyNeeded(content: Content, rule: SponsorRule): string | null {
  if (needsSponsor(content, { ...rule, disruption: null }))
    return `Needed: impact of ${rule.impact} or more, up or down`;
  if (needsSponsor(content, rule))
    return `Needed: disruption “${DISRUPTION_WORDS[rule.disruption ?? 0]?.label}” or worse`;
  return null;
}

/** Who stands up for the epic. The search for a person is loaded when somebody wants to choose one. */
export function SponsorField() {
  const { settings, content, readOnly, people, edit } = usePanel();
  const [choosing, setChoosing] = useState(false);
  const needed = content.sponsor === null ? whyNeeded(content, settings.sponsorRule) : null;
  const close = (): void => {
    setChoosing(false);
    // The picker is gone in the next frame, and the button it came from is back.
    requestAnimationFrame(() => document.getElementById('sponsor-button')?.focus());
  };

  return (
    <FieldBox field="sponsor">
      <div className="lens-choices__head">
        <span className="lens-label" id="sponsor-label">
          Sponsor
        </span>
        {needed && <span className="panel-chip">{needed}</span>}
        {content.sponsor !== null && !readOnly && (
          <button type="button" className="lens-link lens-clear" onClick={() => edit({ sponsor: null })}>
            Clear<span className="lens-visually-hidden"> Sponsor</span>
          </button>
        )}
      </div>
      {choosing ? (
        <PersonPicker
          labelledBy="sponsor-label"
          onClose={close}
          onChoose={(person) => {
            rememberPerson(person);
            edit({ sponsor: person.accountId });
            close();
          }}
        />
      ) : readOnly ? (
        <p className="panel-value">
          {content.sponsor === null ? 'No sponsor' : <PersonName accountId={content.sponsor} people={people} />}
        </p>
      ) : (
        <button
          type="button"
          id="sponsor-button"
          className="panel-input panel-input--button"
          aria-labelledby="sponsor-label sponsor-button"
          onClick={() => setChoosing(true)}
        >
          {content.sponsor === null ? (
            <span className="panel-subtle">Search people</span>
          ) : (
            <PersonName accountId={content.sponsor} people={people} />
          )}
        </button>
      )}
    </FieldBox>
  );
}
