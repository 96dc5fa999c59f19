import { useId, useState } from 'react';
import type { EntryView } from '#contract/register';
import { labelledJql } from '#domain/portfolio/portfolioQuery';
import type { WatchedStep } from '#domain/path/room';
import { STEP_IDS, stepWords, type StepId } from '#domain/path/steps';
import { actionLabel } from '#domain/path/actionLabel';
import { TagSign } from '../../../parts/texts/Tag';
import { ActionsOf } from '../../action/ActionsOf';
import { useActions } from '../../action/list/useActions';
import { RecordsHere } from '../../register/list/RecordsHere';
import { causeAction, causeName } from './causeAction';
import { CauseTold } from './CauseTold';
import { roomState, type RoomData } from './roomData';
import { RoomHead } from './RoomHead';
import { RoomPast } from './RoomPast';
import type { ActionCount } from './roomWords';
import { Unfinished } from './Unfinished';
import { useEpicKeys } from './useEpicKeys';
import './room.css';

export interface RoomViewProps {
  data: RoomData;
  /** The steps with their thresholds and all that was read of them. */
  steps: readonly WatchedStep<StepId>[];
  onChanged: () => void;
}

/** The room of a path: open by itself while a step is below; causes by step, what is done about each, and the past. */
export function RoomView({ data, steps, onChanged }: RoomViewProps) {
  const title = useId();
  const state = roomState(steps, data.decisions);
  const causes = data.causes.filter(({ removed }) => !removed);
  const jql = labelledJql(causes.map(({ id }) => actionLabel(id)));
  const actions = useActions(causes.length === 0 ? null : jql);
  const { room, history, unfinished } = state;
  const shown = STEP_IDS.filter((id) => room.below.includes(id) || causes.some(({ body }) => body['step'] === id));
  const elsewhere = causes.filter(({ body }) => !STEP_IDS.some((id) => id === body['step']));
  const isEmpty = !room.open && shown.length + elsewhere.length + unfinished.length + history.rooms.length === 0;
  const [isOpen, setOpen] = useState(false);
  const detailsId = useId();
  const linkTo = useEpicKeys(isOpen ? data.epics : []);
  const listed = { data, actions: { read: actions, jql }, linkTo, onChanged };
  return (
    <section className="path-room" aria-labelledby={title}>
      <h2 className="path-room__title" id={title}>
        Room
      </h2>
      <RoomHead
        {...{ data, state, onChanged }}
        causes={causes.length}
        actions={actions.state === 'ready' ? countOf(actions) : null}
        details={isEmpty ? null : { isOpen, id: detailsId, toggle: () => setOpen(!isOpen) }}
      />
      <div id={detailsId} className="path-room__details" hidden={!isOpen}>
        <Unfinished decisions={unfinished} data={data} onChanged={onChanged} />
        {shown.map((step) => (
          <Causes
            key={step}
            {...listed}
            step={step}
            isBelow={room.below.includes(step)}
            causes={causes.filter(({ body }) => body['step'] === step)}
          />
        ))}
        <Causes {...listed} step={null} isBelow={false} causes={elsewhere} />
        <RoomPast history={history} />
      </div>
    </section>
  );
}

const countOf = ({ issues, more }: Pick<ReturnType<typeof useActions>, 'issues' | 'more'>): ActionCount => ({
  all: issues.length,
  done: issues.filter(({ status }) => status.progress === 'done').length,
  more,
});

interface CausesProps {
  data: RoomData;
  actions: NonNullable<Parameters<typeof ActionsOf>[0]['actions']>;
  linkTo: readonly string[];
  /** Null: a cause of which nobody said the step. */
  step: StepId | null;
  isBelow: boolean;
  causes: readonly EntryView[];
  onChanged: () => void;
}

/** The causes at one step, each with its actions. */
function Causes({ data, actions, linkTo, step, isBelow, causes, onChanged }: CausesProps) {
  const { path, settings, may } = data;
  const words = step === null ? 'another step' : stepWords(step);
  // Where a step is below somebody is to write; a cause at any other step says its step.
  const mayAdd = may.add && (isBelow || step === null);
  const adds = step === null ? 'Add a cause at another step' : `Add a cause: ${words}`;
  const about = (cause: EntryView): string => causeName(cause, settings) ?? 'this cause';
  return (
    <div className="path-room__step">
      {step !== null && (
        <h3 className="path-room__step-name">
          {words}
          {isBelow && (
            <span className="path-room__below">
              <TagSign shape="triangle" /> below its threshold
            </span>
          )}
        </h3>
      )}
      <RecordsHere
        kind="cause"
        home={path.home}
        settings={settings}
        entries={causes}
        label={`Causes: ${words}`}
        {...(step === null ? {} : { none: 'Nobody has written down yet why customers are lost here.' })}
        given={{ path: path.id }}
        {...(mayAdd ? { add: { words: adds, ...(step === null ? {} : { given: { step } }) } } : {})}
        tell={(cause, people) => <CauseTold {...{ cause, settings, people }} />}
        below={(cause) => (
          <ActionsOf
            of={causeAction(cause, path, settings, linkTo)}
            mayCreate={may.add}
            about={about(cause)}
            actions={actions}
          />
        )}
        onChanged={onChanged}
      />
    </div>
  );
}
