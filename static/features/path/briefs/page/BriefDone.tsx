import type { ReactNode } from 'react';
import type { FrozenBrief } from '#domain/path/brief/frozenBrief';
import { stepWords, type StepId } from '#domain/path/steps';
import { issueHref } from '../../../../host/navigation';
import { useHost } from '../../../../host/HostProvider';
import { counted } from '../../../../parts/texts/counted';
import type { BriefWords } from '../briefWords';
import type { FrozenPart } from './frozenPart';

/** Causes, moves, decisions of the room, and the epics that change the path: each only where there is one. */
export function BriefDone({ frozen, words }: FrozenPart) {
  const { siteUrl } = useHost();
  const { causes, moves, decisions, epics, more, hiddenEpics } = frozen;
  return (
    <div className="frozen-page__two">
      <Listed title="Causes" more={more.causes} words={words}>
        {causes.map((cause) => (
          <li key={cause.id}>
            <strong>{cause.reason ?? 'A cause without a reason'}</strong>
            <span className="frozen-page__quiet">{causeWords(cause, words)}</span>
            {cause.whys.length > 0 && <span>{cause.whys.join(' Why? ')}</span>}
          </li>
        ))}
      </Listed>
      <Listed title="Moves" more={more.moves} words={words}>
        {moves.map((move) => (
          <li key={move.id}>
            <strong>{move.name}</strong>
            <span className="frozen-page__quiet">
              {joined([move.what, atStep(move.step), move.at === null ? null : words.day(move.at), move.status])}
            </span>
            <span>{moveWords(move, words)}</span>
          </li>
        ))}
      </Listed>
      <Listed title="Decided in the room" more={more.decisions} words={words}>
        {decisions.map(({ id, decision, reason, at }) => (
          <li key={id}>
            <strong>{decision}</strong>
            <span className="frozen-page__quiet">{words.day(at)}</span>
            <span>{reason}</span>
          </li>
        ))}
      </Listed>
      <Listed title="Epics that change it" more={more.epics} words={words} hidden={hiddenEpics}>
        {epics.map(({ issueId, key, summary }) => (
          <li key={issueId}>
            <a href={issueHref(siteUrl, key)} target="_blank" rel="noreferrer">
              {key}
            </a>{' '}
            {summary}
          </li>
        ))}
      </Listed>
    </div>
  );
}

interface ListedProps {
  title: string;
  more: number;
  words: BriefWords;
  /** Epics that the reader may not see. */
  hidden?: number;
  children: ReactNode[];
}

function Listed({ title, more, words, hidden = 0, children }: ListedProps) {
  if (children.length + hidden === 0) return null;
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {children.length > 0 && <ul className="frozen-page__done">{children}</ul>}
      {more > 0 && <p className="frozen-page__quiet">And {words.figures(more)} more.</p>}
      {hidden > 0 && (
        <p className="frozen-page__quiet">
          {counted(words.figures, hidden, 'epic is', 'epics are')} left out: you may not see{' '}
          {hidden === 1 ? 'it' : 'them'}, or whoever froze this could not.
        </p>
      )}
    </section>
  );
}

const joined = (said: readonly (string | null)[]): string => said.filter((one) => one !== null).join(' · ');
const atStep = (step: StepId | null): string | null => (step === null ? null : `“${stepWords(step)}”`);

const causeWords = ({ step, branch, customers }: FrozenBrief['causes'][number], words: BriefWords): string =>
  joined([atStep(step), branch, customers === null ? null : `${words.figures(customers)} customers`]);

const MOVED: Readonly<Record<string, string>> = {
  up: 'the step went up',
  down: 'the step went down',
  unchanged: 'the step is unchanged',
  'cannot tell': 'whether the step moved cannot be told yet',
  'not comparable': 'the step was defined anew, so it cannot be compared',
  'too few to say': 'too few to say whether the step moved',
};

/** Whether the step moved since, not whether the move did it. */
function moveWords({ change }: FrozenBrief['moves'][number], words: BriefWords): string {
  const said = change && MOVED[change.state];
  if (!change || said === undefined) return 'Nothing to compare yet.';
  return `From ${words.month(change.from)} to ${words.month(change.to)} ${said ?? ''}${pointsOf(change, words)}.`;
}

function pointsOf({ d, low, high }: NonNullable<FrozenBrief['moves'][number]['change']>, words: BriefWords): string {
  if (d === null) return '';
  const points = `${d > 0 ? '+' : ''}${words.figures(Math.round(100 * d))} points`;
  return low === null || high === null ? `: ${points}` : `: ${points} (${words.range({ low, high })})`;
}
