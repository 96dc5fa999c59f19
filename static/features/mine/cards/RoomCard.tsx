import type { Output } from '#contract/procedures';
import { shareOf } from '#domain/measure/share';
import { unpackSheet } from '#domain/measure/sheet';
import { standingOf, type StepStanding } from '#domain/path/standing';
import { stepWords, type StepId } from '#domain/path/steps';
import { useHost } from '../../../host/HostProvider';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { ShareText } from '../../../parts/shares/ShareText';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { DecideRoom } from '../../path/room/DecideRoom';
import type { CardFormProps, ProjectCard } from '../mineCard';

type Opened = Output<'path.open'>;

/** Decides in an open room: which step fails and what is known of it, then the decision with its reason. */
export default function RoomCard({ card, settings, onDone, onLater }: CardFormProps<ProjectCard>) {
  const answer = useAnswer('path.open', { id: card.entryId });
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  if (answer.state === 'loading') return <Loading>Reading the room…</Loading>;
  if (!answer.value.may.add)
    return <Message tone="information">You may read this path, and not decide in its room.</Message>;
  return (
    <>
      <Below opened={answer.value} />
      <DecideRoom {...{ path: card.entryId, home: card.home, settings }} onDecided={onDone} onLeft={onLater} />
    </>
  );
}

/** The steps that are below their thresholds, and the causes that somebody wrote down. */
function Below({ opened: { path, measures, decisions, causes } }: { opened: Opened }) {
  const figures = figuresIn(useHost().locale);
  const { steps, roomSteps } = standingOf(
    { values: path.body },
    measures.map(({ entry: { id, body, removed } }) => ({ id, values: body, removed })),
    new Map(measures.map(({ entry, sheet }) => [entry.id, unpackSheet(sheet)])),
    decisions.map(({ at, body, removed }) => ({ at, values: body, removed })),
  );
  const explained = causes.filter(({ status }) => status === 'explained').length;
  return (
    <>
      <ul className="mine-room">
        {roomSteps.map((id) => (
          <li key={id}>
            <Step id={id} standing={steps[id]} />
          </li>
        ))}
      </ul>
      <p className="mine-room__causes">
        {causes.length === 0
          ? 'Nobody has written down a cause yet.'
          : `${counted(figures, causes.length, 'cause is', 'causes are')} written down, ` +
            `${figures(explained)} of them explained.`}
      </p>
    </>
  );
}

const WHOLE = 100;

function Step({ id, standing }: { id: StepId; standing: StepStanding | undefined }) {
  if (!standing) return <strong>{stepWords(id)}</strong>;
  const { cell, period, threshold } = standing;
  const source = cell !== null && !('state' in cell) ? cell.source : undefined;
  return (
    <>
      <strong>{stepWords(id)}</strong>{' '}
      <ShareText share={shareOf(cell)} source={source} period={period ?? undefined} oneLine />
      {threshold !== null && ` below the threshold of ${Math.round(threshold * WHOLE)}%`}
    </>
  );
}
