import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { bringCriterionBack } from '../drafting/criteria';
import { comparisonOf, effectsOf, warningOf } from '../../portfolio/weighting/effect';
import { ArchivedList } from '../fields/ArchivedList';
import { fieldIds, goToField } from '../fields/fieldIds';
import { Section } from '../fields/Section';
import { AddCriterion } from './AddCriterion';
import { CriterionRow } from './CriterionRow';
import './criteria.css';

/** Weights with what they do, and everything that is asked of an epic. */
export function CriteriaSection() {
  const { draft, change, announce } = useDesk();
  const effects = effectsOf(draft.settings);
  const comparison = comparisonOf(effects);
  const warnings = effects.flatMap((effect) => warningOf(effect) ?? []);
  const archived = draft.settings.criteria.filter((criterion) => criterion.archived);

  const bringBack = (id: string): void => {
    change((before) => editDraft(before, (settings) => bringCriterionBack(settings, id)));
    announce('The criterion is back, with its weight from before.');
    setTimeout(() => goToField(fieldIds.weight(id)));
  };

  return (
    <Section
      title="Criteria and weights"
      about={
        <p>
          What is asked of every epic, and how far each answer can move its score. Only the proportion of the weights
          matters.
        </p>
      }
    >
      <ul className="lens-boxed" aria-label="Criteria">
        {draft.settings.criteria.map((criterion) => {
          const effect = effects.find(({ id }) => id === criterion.id);
          return effect && <CriterionRow key={criterion.id} criterion={criterion} effect={effect} />;
        })}
      </ul>
      <div className="lens-criteria__effect" role="status">
        {comparison && <p>{comparison}</p>}
        {warnings.map((warning) => (
          <p key={warning} className="lens-criteria__warning">
            {warning}
          </p>
        ))}
      </div>
      <AddCriterion />
      <ArchivedList
        things="criteria"
        archived={archived.map(({ id, label }) => ({ id, label: textOf(label) }))}
        onBringBack={bringBack}
      />
    </Section>
  );
}
