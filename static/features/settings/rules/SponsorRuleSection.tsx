import type { SponsorRule } from '#domain/settings/settings';
import { Select } from '../../../parts/controls/Select';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { Section } from '../fields/Section';
import { disruptionLevelWords, impactLevelWords, sponsorRuleWords } from './sponsorWords';
import './rules.css';

const LEVELS = [1, 2, 3] as const;
const OFF = 'off';

/** When an epic needs a sponsor: by its impact, by its disruption, by both or never. */
export function SponsorRuleSection() {
  const { draft, change } = useDesk();
  const rule = draft.settings.sponsorRule;
  const set = (part: keyof SponsorRule) => (level: number | null) =>
    change((before) =>
      editDraft(before, (settings) => ({ ...settings, sponsorRule: { ...settings.sponsorRule, [part]: level } })),
    );

  return (
    <Section
      title="Sponsor rule"
      about={
        <p>
          Large effects, good or bad, need someone who stands for them. A missing sponsor is listed as missing; it never
          blocks a rating.
        </p>
      }
    >
      <div className="lens-sponsor-rule">
        <LevelSelect
          id="sponsor-impact"
          label="Customer impact from"
          level={rule.impact}
          words={impactLevelWords}
          onChoose={set('impact')}
        />
        <LevelSelect
          id="sponsor-disruption"
          label="Disruption while delivering from"
          level={rule.disruption}
          words={disruptionLevelWords}
          onChoose={set('disruption')}
        />
      </div>
      <p className="lens-sponsor-rule__words">{sponsorRuleWords(rule)}.</p>
    </Section>
  );
}

interface LevelSelectProps {
  id: string;
  label: string;
  level: number | null;
  words: (level: number) => string;
  onChoose: (level: number | null) => void;
}

function LevelSelect({ id, label, level, words, onChoose }: LevelSelectProps) {
  return (
    <div className="lens-field">
      <label className="lens-field__label" htmlFor={id}>
        {label}
      </label>
      <Select
        id={id}
        isInForm
        value={level ?? OFF}
        onChange={({ target }) => onChoose(target.value === OFF ? null : Number(target.value))}
      >
        {LEVELS.map((one) => (
          <option key={one} value={one}>
            {words(one)}
          </option>
        ))}
        <option value={OFF}>Off: never asks</option>
      </Select>
    </div>
  );
}
