import { useId, type ReactNode } from 'react';
import { labelledJql } from '#domain/portfolio/portfolioQuery';
import { departmentLabel } from '#domain/register/listed/departments';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { ofRecord, useActions } from '../../action/list/useActions';
import { PageLink } from '../../portfolio/page/PageLink';
import { stageName } from '../../rating/answers/words';
import type { ListedMeasure } from '../list/measureFilter';
import type { OfficeRead } from '../office/readSayDo';
import { labelOf } from '../reading/ownActions';
import { alongTheJourney } from './alongTheJourney';
import './stages-part.css';

interface StagesPartProps {
  all: readonly ListedMeasure[];
  office: OfficeRead;
  settings: Settings;
  /** Begins a measure of a stage. */
  onAdd: (stage: string) => void;
}

/** Where along the journey nobody measures, where one department alone does, and what is low with nothing done. */
export function StagesPart({ all, office, settings, onAdd }: StagesPartProps) {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  const told = alongTheJourney(all, office, settings);
  const { stages, bare, alone, unclear } = told;
  if (stages === 0) return null;
  const seen = office.hidden > 0 || office.isPart ? ' that you see here' : '';
  const stageAt = (stage: string, more = '') => (
    <span key={stage}>
      <button
        type="button"
        className="lens-link"
        aria-label={`${stageName(stage, settings)}: add a measure`}
        onClick={() => onAdd(stage)}
      >
        {stageName(stage, settings)}
      </button>
      {more}
    </span>
  );
  return (
    <section className="stages-part" aria-labelledby={id}>
      <h2 id={id}>Along the journey</h2>
      <Undone undecided={told.undecided} roomless={told.roomless} />
      {bare.length > 0 && (
        <p>
          {`${ofStages(bare.length, 'has', 'have')} no measure${seen}: `}
          {listed(bare.map((stage) => stageAt(stage)))}.
        </p>
      )}
      {alone.length > 0 && (
        <p>
          {`${ofStages(alone.length, 'has', 'have')} measures${seen} of one department alone: `}
          {listed(
            alone.map(({ stage, department }) => stageAt(stage, ` (${departmentLabel(department, settings)})`)),
          )}. <PageLink to={{ view: 'map', id: null, own: { show: 'heat' } }}>Departments by stage</PageLink>
        </p>
      )}
      {unclear.length > 0 && (
        <p>
          {`${ofStages(unclear.length, 'has', 'have')} a measure of no department: `}
          {`${unclear.map((stage) => stageName(stage, settings)).join(', ')}. `}
          Name it in the measure, or give its project to a department in the settings.
        </p>
      )}
      {bare.length + alone.length + unclear.length === 0 && (
        <p>{`Each of the ${figures(stages)} stages is measured, and by more than one department.`}</p>
      )}
      {bare.length + alone.length > 0 && (
        <p className="stages-part__quiet">Press a stage to add a measure there, for any department.</p>
      )}
    </section>
  );

  function ofStages(n: number, one: string, many: string): string {
    return `${figures(n)} of ${counted(figures, stages, 'stage', 'stages')} ${n === 1 ? one : many}`;
  }
}

/** What is below its threshold with nothing done about it, each with the way to do something. */
function Undone({ undecided, roomless }: Record<'undecided' | 'roomless', readonly ListedMeasure[]>) {
  const figures = figuresIn(useHost().locale);
  const labels = roomless.map(({ measure }) => labelOf(measure.entry));
  const actions = useActions(labels.length === 0 ? null : labelledJql(labels));
  const idle =
    actions.state === 'ready'
      ? roomless.filter(({ measure }) => ofRecord(actions.issues, labelOf(measure.entry)).length === 0)
      : [];
  const undone = undecided.length + idle.length;
  return (
    <>
      {actions.state === 'failed' && (
        <Message tone="error" action={{ label: 'Try again', onClick: actions.again }}>
          {actions.problem}
        </Message>
      )}
      {undone > 0 && actions.state !== 'loading' && (
        <p>
          <strong>
            {counted(
              figures,
              undone,
              'measure is below its threshold with nothing done about it',
              'measures are below their threshold with nothing done about them',
            )}
          </strong>
          {': '}
          {listed([
            ...undecided.map(({ measure }) => (
              <span key={measure.id}>
                <PageLink to={{ view: 'path', id: pathOf(measure), own: {} }}>{measure.name}</PageLink> (decide in the
                room of its path)
              </span>
            )),
            ...idle.map(({ measure }) => (
              <span key={measure.id}>
                <PageLink to={{ view: 'measure', id: measure.id, own: {} }}>{measure.name}</PageLink> (no action)
              </span>
            )),
          ])}
          .{actions.more && ' Only the newest hundred actions were looked at.'}
        </p>
      )}
    </>
  );
}

const pathOf = ({ entry: { body } }: ListedMeasure['measure']): string | null =>
  typeof body['path'] === 'string' ? body['path'] : null;

/** One after the other, with commas between. */
const listed = (parts: readonly ReactNode[]): ReactNode[] =>
  parts.flatMap((part, at) => (at === 0 ? [part] : [', ', part]));
