import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import { applyPreset, PRESETS, type Preset } from '#domain/settings/presets';
import { settingsDifference } from '#domain/settings/settingsDifference';
import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { replaceDraft } from '../drafting/draft';
import { DifferenceList } from '../history/DifferenceList';
import { fieldIds } from '../fields/fieldIds';
import { Section } from '../fields/Section';
import './presets.css';

const weightsOf = ({ criteria }: Preset): string =>
  criteria
    .filter(({ weight }) => weight > 0)
    .map(({ label, weight }) => `${textOf(label)} ${weight}`)
    .join(' · ');

/** Sets of criteria to start from; what using one would change is said before it does. */
export function PresetsSection() {
  const [asked, setAsked] = useState<Preset | null>(null);
  return (
    <Section
      title="Presets"
      about={<p>Sets of criteria to start from. Using one changes the draft; nothing is stored until you save.</p>}
    >
      <ul className="lens-presets">
        {PRESETS.map((preset) => (
          <li key={preset.id}>
            <div>
              <strong>{preset.label}</strong>
              <span>{weightsOf(preset)}</span>
            </div>
            <Button id={fieldIds.preset(preset.id)} spacing="compact" onClick={() => setAsked(preset)}>
              Use <span className="lens-visually-hidden">the preset {preset.label}</span>
            </Button>
          </li>
        ))}
      </ul>
      {asked && <ConfirmPreset key={asked.id} preset={asked} onClose={() => setAsked(null)} />}
    </Section>
  );
}

function ConfirmPreset({ preset, onClose }: { preset: Preset; onClose: () => void }) {
  const { draft, replace } = useDesk();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const differences = settingsDifference(draft.settings, applyPreset(draft.settings, preset));

  const use = (): void => {
    replace(`The preset ${preset.label} is in the draft.`, (before) =>
      replaceDraft(before, applyPreset(before.settings, preset)),
    );
    onClose();
  };

  return (
    <div className="lens-confirm" role="group" aria-label={`Use the preset ${preset.label}?`} tabIndex={-1} ref={box}>
      {differences.length === 0 ? (
        <p>Your draft already is “{preset.label}”: nothing would change.</p>
      ) : (
        <>
          <p>
            <strong>Use “{preset.label}”?</strong> It changes:
          </p>
          <DifferenceList differences={differences} />
          <p className="lens-field__hint">Texts that you wrote stay. Answers to criteria that are removed stay too.</p>
        </>
      )}
      <div className="lens-confirm__actions">
        {differences.length > 0 && (
          <Button appearance="primary" onClick={use}>
            Use this preset
          </Button>
        )}
        <Button onClick={onClose}>{differences.length === 0 ? 'Close' : 'Cancel'}</Button>
      </div>
    </div>
  );
}
