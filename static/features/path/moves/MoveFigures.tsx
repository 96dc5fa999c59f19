import type { ReactNode } from 'react';
import type { EntryView } from '#contract/register';
import { shareOf } from '#domain/measure/share';
import { useHost } from '../../../host/HostProvider';
import { ShareText } from '../../../parts/shares/ShareText';
import { figuresIn } from '../../../parts/texts/counted';
import { momentWords } from '../../register/words/valueWords';
import { hasEnded } from './moves';

interface MoveFiguresProps {
  entry: EntryView;
  /** ISO 8601. */
  now: string;
}

/** The rule of a move, what it costs, whom it reached, how many took it up, and until when it stands. */
export function MoveFigures({ entry, now }: MoveFiguresProps) {
  const host = useHost();
  const figures = figuresIn(host.locale);
  const { rule, cost, audience, sentAt, reached, uptake, endsAt } = entry.body;
  const facts: [label: string, told: ReactNode][] = [
    ['Rule', typeof rule === 'string' ? rule : null],
    ['Cost', typeof cost === 'number' ? figures(cost) : null],
    ['Sent', typeof sentAt === 'string' ? momentWords(sentAt, host) : null],
    ['Reached', partOf(reached, audience, figures)],
    ['Taken up', partOf(uptake, typeof reached === 'number' ? reached : audience, figures)],
    [hasEnded(entry, now) ? 'Ended' : 'Ends', typeof endsAt === 'string' ? momentWords(endsAt, host) : null],
  ];
  const told = facts.filter(([, value]) => value !== null);
  if (told.length === 0) return null;
  return (
    <dl className="path-move__facts">
      {told.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** So many of so many, counted; a number alone where nobody said of how many. */
function partOf(x: unknown, n: unknown, figures: (value: number) => string): ReactNode {
  if (typeof x !== 'number') return null;
  if (typeof n !== 'number') return figures(x);
  return <ShareText share={shareOf({ x, n, source: 'counted' })} source="counted" oneLine />;
}
