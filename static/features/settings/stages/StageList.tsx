import { useRef } from 'react';
import { type Journey, openStages, STAGE_LABEL_MAX } from '#domain/journey/journey';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { addStage, moveStage, removeStage } from '../drafting/stages';
import { AddByName } from '../fields/AddByName';
import { fieldIds, goToField } from '../fields/fieldIds';
import { moveButtonId, StageRow } from './StageRow';
import { placeAfterDrop, useStageDrag } from './useStageDrag';

/** The stages of one journey; they can be dragged by the handle, or moved with buttons. */
export function StageList({ journey }: { journey: Journey }) {
  const { draft, now, change, tryChange, announce } = useDesk();
  const list = useRef<HTMLOListElement>(null);
  const stages = openStages([journey]);

  const labelOf = (id: string): string =>
    textOf(openStages(now().draft.settings.journeys).find((stage) => stage.id === id)?.label ?? '');
  /** Moves a stage among those in use as they stand by now, which may be others than those that are drawn. */
  const move = (id: string, placeIn: (order: readonly string[]) => number): void => {
    const order = orderOf(now().draft.settings, journey.id);
    if (!order.includes(id)) return;
    const place = Math.min(Math.max(placeIn(order), 0), order.length - 1);
    if (order[place] === id) {
      announce(`${labelOf(id)} is already the ${place === 0 ? 'first' : 'last'} stage.`);
      return;
    }
    change((before) => editDraft(before, (settings) => moveStage(settings, id, place)));
    announce(`${labelOf(id)} moved to place ${place + 1} of ${order.length}.`);
  };
  const step = (id: string, by: 1 | -1): void => {
    move(id, (order) => order.indexOf(id) + by);
    // Moving the row in the page takes the focus off its button.
    setTimeout(() => document.getElementById(moveButtonId(id, by))?.focus());
  };
  const remove = (id: string): void => {
    const label = labelOf(id);
    change((before) => editDraft(before, (settings) => removeStage(settings, before.stored.settings, id)));
    announce(`${label} is removed. Its epics count as without a stage, and it can be brought back.`);
    document.getElementById(newStageId(journey, draft.settings.journeys))?.focus();
  };
  const add = (label: string): string | undefined => {
    const added = tryChange((settings) => addStage(settings, journey.id, label));
    if (!added) return 'A journey has 30 stages at most.';
    announce(`${label} is added as the last stage.`);
    setTimeout(() => goToField(fieldIds.need(added.id)));
    return undefined;
  };
  const drop = useStageDrag(
    list,
    stages.map(({ id }) => id),
    (id, landing) => move(id, (order) => placeAfterDrop(order, id, landing)),
  );

  return (
    <>
      {stages.length === 0 && (
        <p className="lens-field__hint">No stages: no coverage is shown, and nobody is asked for one.</p>
      )}
      <ol className="lens-boxed lens-stages" ref={list} aria-label="Stages of the journey">
        {stages.map((stage, place) => (
          <StageRow
            key={stage.id}
            stage={stage}
            totalNeed={stages.reduce((sum, { need }) => sum + need, 0)}
            isFirst={place === 0}
            isLast={place === stages.length - 1}
            dropMark={drop?.over === stage.id ? drop.edge : undefined}
            onStep={step}
            onRemove={remove}
          />
        ))}
      </ol>
      <AddByName
        id={newStageId(journey, draft.settings.journeys)}
        label="New stage"
        action="Add stage"
        maxLength={STAGE_LABEL_MAX}
        onAdd={add}
      />
    </>
  );
}

/** The stages of a journey that are in use, in order. */
const orderOf = ({ journeys }: Settings, journey: string): string[] =>
  openStages(journeys.filter(({ id }) => id === journey)).map(({ id }) => id);

/** The first journey's field is the one that problems about stages point at. */
const newStageId = (journey: Journey, journeys: readonly Journey[]): string =>
  journeys[0]?.id === journey.id ? fieldIds.newStage : `${fieldIds.newStage}:${journey.id}`;
