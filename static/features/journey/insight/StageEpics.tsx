import { useId, useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import { couldWait, onlyEpics } from '#domain/journey/coverageInsight';
import type { Stage } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { EpicLink } from '../../portfolio/list/EpicLink';
import type { ListedEpic } from './placedEpics';

interface StageEpicsProps {
  stages: readonly Stage[];
  epics: readonly ListedEpic[];
}

/** Stages that one epic alone serves: the board must know before it drops that epic. */
export function LoneEpics({ stages, epics }: StageEpicsProps) {
  const lone = useMemo(() => onlyEpics(stages, epics), [stages, epics]);
  if (lone.length === 0)
    return <p className="lens-coverage-view__hint">Among the epics that you can see, no stage hangs on one alone.</p>;
  return (
    <ul className="lens-coverage-view__list">
      {lone.map(({ stage, epic }) => (
        <li key={stage.id}>
          <EpicLink epic={epic} /> <span>{`Without this epic, ${textOf(stage.label)} is empty.`}</span>
        </li>
      ))}
    </ul>
  );
}

/** What could wait in stages that get more than twice what their need calls for. */
export function SparedEpics({ stages, epics }: StageEpicsProps) {
  const spared = useMemo(() => couldWait(stages, epics), [stages, epics]);
  if (spared.length === 0)
    return <p className="lens-coverage-view__hint">No stage has more than twice the supply that its need calls for.</p>;
  return (
    <>
      {spared.map(({ stage, epics: waiting }) => (
        <SparedInStage key={stage.id} stage={textOf(stage.label)} waiting={waiting} />
      ))}
    </>
  );
}

const SHOWN_AT_FIRST = 10;
const SHOWN_MORE = 100;

function SparedInStage({ stage, waiting }: { stage: string; waiting: readonly ListedEpic[] }) {
  const id = useId();
  const figures = figuresIn(useHost().locale);
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const left = waiting.length - most;
  const why =
    waiting.length === 0
      ? `${stage} has more than twice the supply that its need calls for, but ` +
        'without any one of its epics it would have less than its share.'
      : `${stage} has more than twice the supply that its need calls for. ` +
        'Without ' +
        `${waiting.length === 1 ? 'this epic' : `these ${counted(figures, waiting.length, 'epic', 'epics')}`}, ` +
        'the lowest scores first, it would still have its full share.';
  return (
    <div className="lens-coverage-view__part" role="group" aria-labelledby={id}>
      <p id={id}>{why}</p>
      <ul className="lens-coverage-view__list">
        {waiting.slice(0, most).map((epic) => (
          <li key={epic.key}>
            <EpicLink epic={epic} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <Button spacing="compact" onClick={() => setMost((shown) => shown + SHOWN_MORE)}>
          {left > SHOWN_MORE ? `Show ${figures(SHOWN_MORE)} more of ${figures(left)}` : `Show ${figures(left)} more`}
        </Button>
      )}
    </div>
  );
}
