import { useState } from 'react';
import type { Content } from '#domain/rating/assessment';
import { needsSponsor } from '#domain/rating/missing';
import type { SponsorRule } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { ClearButton } from '../../../parts/fields/ClearButton';
import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';
import { onDemand } from '../../../parts/messages/onDemand';
import { PersonName } from '../../../people/PersonName';
import { rememberPerson } from '../../../people/usePeople';
import { usePanel } from '../PanelContext';
import { Confirmed } from '../reading/Confirmed';
import { FieldBox } from './FieldBox';
import { AskedFor } from './FieldHead';

const PersonPicker = onDemand(
  () => import('../../../people/choosing/PersonPicker'),
  <div className="panel-input lens-input panel-subtle">Loading the search…</div>,
);

const disruptionFrom = (level: number): string => `disruption “${DISRUPTION_WORDS[level]?.label}” or worse`;

/** @returns why the rule asks for a sponsor, or null when it does not. */
function whyNeeded(content: Content, rule: SponsorRule): string | null {
  if (needsSponsor(content, { ...rule, disruption: null }))
    return `Needed: impact of ${rule.impact} or more, up or down`;
  if (needsSponsor(content, rule)) return `Needed: ${disruptionFrom(rule.disruption ?? 0)}`;
  return null;
}

/** @returns when the rule asks for a sponsor; null where it never does. */
function ruleWords({ impact, disruption }: SponsorRule): string | null {
  const cases = [
    impact === null ? [] : [`impact ${impact} or more, up or down`],
    disruption === null ? [] : [disruptionFrom(disruption)],
  ].flat();
  return cases.length === 0 ? null : `Asked for at ${cases.join(', or ')}`;
}

/** Who stands up for the epic. The search for a person is loaded when somebody wants to choose one. */
export function SponsorField() {
  const { settings, content, people, edit } = usePanel();
  const issueId = useHost().extension.issue?.id;
  const [choosing, setChoosing] = useState(false);
  const rule = ruleWords(settings.sponsorRule);
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
        <ClearButton
          label="Sponsor"
          onClear={content.sponsor === null ? undefined : () => edit({ sponsor: null })}
          onCleared={() => document.getElementById('sponsor-button')?.focus()}
        />
      </div>
      {rule && <AskedFor rule={rule} needed={needed} />}
      {choosing ? (
        <PersonPicker
          labelledBy="sponsor-label"
          issueId={issueId}
          onClose={close}
          onChoose={(person) => {
            rememberPerson(person);
            edit({ sponsor: person.accountId });
            close();
          }}
        />
      ) : (
        <button
          type="button"
          id="sponsor-button"
          className="panel-input lens-input panel-input--button"
          aria-labelledby="sponsor-label sponsor-button"
          onClick={() => setChoosing(true)}
        >
          {content.sponsor === null ? (
            <span className="panel-subtle">Search people</span>
          ) : (
            <PersonName accountId={content.sponsor} people={people} size={20} />
          )}
        </button>
      )}
      <Confirmed />
    </FieldBox>
  );
}
