import { signed } from '#domain/rating/rounding';
import type { Output } from '#contract/procedures';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { TimeText } from '../../../parts/texts/TimeText';

type Change = Output<'assessment.history'>['changes'][number];

/** What the impact was before and is after the last change of it; null where it did not change since. */
interface Moved {
  from: string;
  to: string;
  at: string;
}

const levelIn = (values: Change['from']): string => {
  const level = values.answers?.['impact'];
  return typeof level === 'number' ? signed(level) : 'not rated';
};

/** @returns from what to what the impact moved after a time. @param changes newest first. */
export function impactMoved(changes: readonly Change[], since: string): Moved | null {
  const later = changes.filter(
    ({ at, from, to }) => at > since && ('impact' in (to.answers ?? {}) || 'impact' in (from.answers ?? {})),
  );
  const [newest, oldest] = [later[0], later.at(-1)];
  if (!newest || !oldest) return null;
  const [from, to] = [levelIn(oldest.from), levelIn(newest.to)];
  return from === to ? null : { from, to, at: newest.at };
}

/** What became of the rating after somebody spoke: they see whether it moved. */
export function RatingSince({ issueId, since }: { issueId: string; since: string }) {
  const answer = useAnswer('assessment.history', { issueId });
  if (answer.state !== 'ready') return null;
  const { changes, more } = answer.value;
  // Of more changes than are read at once, where it began is not known.
  if (more && changes.every(({ at }) => at > since)) return null;
  const moved = impactMoved(changes, since);
  if (!moved) return <p className="voice-since">The impact of the rating has stayed as it was since then.</p>;
  return (
    <p className="voice-since">
      Since then the impact of the rating went from <strong>{moved.from}</strong> to <strong>{moved.to}</strong>,{' '}
      <TimeText iso={moved.at} />.
    </p>
  );
}
