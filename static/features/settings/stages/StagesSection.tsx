import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { bringStageBack } from '../drafting/stages';
import { ArchivedList } from '../fields/ArchivedList';
import { fieldIds, goToField } from '../fields/fieldIds';
import { Section } from '../fields/Section';
import { StageList } from './StageList';
import './stages.css';

/** The stages of the customer journey, in order, each with how much the board wants it served. */
export function StagesSection() {
  const { draft, change, announce } = useDesk();
  const { journeys } = draft.settings;

  const bringBack = (id: string): void => {
    change((before) => editDraft(before, (settings) => bringStageBack(settings, id)));
    announce('The stage is back at its old place.');
    setTimeout(() => goToField(fieldIds.stage(id)));
  };

  return (
    <Section
      title="Customer journey"
      about={
        <>
          <p>The stages that epics serve, in the order in which customers go through them.</p>
          <p>
            Need says how much the board wants a stage served, from 0 (not at all) to 3. Coverage compares it with what
            the epics supply.
          </p>
        </>
      }
    >
      {journeys.map((journey) => (
        <div key={journey.id} className="lens-journey">
          {journeys.length > 1 && <h3>{textOf(journey.label)}</h3>}
          <StageList journey={journey} />
          <ArchivedList
            things="stages"
            archived={journey.stages
              .filter(({ archived }) => archived)
              .map(({ id, label }) => ({ id, label: textOf(label) }))}
            onBringBack={bringBack}
          />
        </div>
      ))}
    </Section>
  );
}
