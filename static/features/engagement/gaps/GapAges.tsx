import { untilTold } from '#domain/engagement/untilTold';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { ageSentences, ofPartWords } from './gapWords';
import type { ListedGap } from './listedGap';

interface GapAgesProps {
  gaps: readonly ListedGap[];
  now: string;
  /** Epics of which the gaps are read, of all. */
  read: number;
  all: number;
}

/** How long it takes until somebody above a project is told of a gap. */
export function GapAges({ gaps, now, read, all }: GapAgesProps) {
  const figures = figuresIn(useHost().locale);
  if (gaps.length === 0) return null;
  const times = gaps.map(({ foundAt, row }) => ({ foundAt, toldAt: row.said.toldAt ?? undefined }));
  const [first, ...rest] = ageSentences(untilTold(times, now), figures);
  return (
    <section className="lens-gaps__part" aria-labelledby="lens-gaps-ages">
      <h2 id="lens-gaps-ages">How long until told upward</h2>
      <p>
        <strong>{first}</strong> {[...rest, ofPartWords(read, all, figures)].join(' ')}
      </p>
    </section>
  );
}
