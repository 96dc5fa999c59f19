import type { ReactNode } from 'react';
import { lineSentence } from '#domain/portfolio/analysis/certaintyWords';
import type { PortfolioReading } from '../../../features/portfolio/reading/portfolioReading';
import { useHost } from '../../../host/HostProvider';
import { HelpButton } from '../../../parts/opening/Popover';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import type { PlacesKnown } from './useCertainty';
import { PortfolioLink } from '../../../features/portfolio/page/PortfolioLink';

export interface GadgetHeadProps {
  reading: PortfolioReading;
  /** Null where no line is drawn. */
  known: PlacesKnown | null;
  /** Epics that are listed. */
  listed: number;
  portfolioHref: string | null;
  /** What the signs mean. */
  legend: ReactNode;
}

/** The answer in one sentence, and the way to all the rest. */
export function GadgetHead({ reading, known, listed, portfolioHref, legend }: GadgetHeadProps) {
  const figures = figuresIn(useHost().locale);
  const { lead, rest } = known ? knownWords(figures, known) : listWords(figures, listed, reading);
  return (
    <div className="lens-gadget__head">
      <p className="lens-gadget__sentence" role="status">
        {lead && <strong>{lead}</strong>} {rest}
      </p>
      <span className="lens-gadget__tools">
        <PortfolioLink href={portfolioHref}>Open portfolio</PortfolioLink>
        <HelpButton label="What the signs mean">{legend}</HelpButton>
      </span>
    </div>
  );
}

interface Sentence {
  lead: string;
  rest: string;
}

function knownWords(figures: Figures, known: PlacesKnown): Sentence {
  switch (known.state) {
    case 'known':
      return lineSentence(figures, known.line);
    case 'working':
      return { lead: '', rest: 'Working out which places are safe…' };
    case 'unread':
      return { lead: '', rest: 'Which places are safe is told in the portfolio: here only the first were read.' };
    case 'failed':
      return {
        lead: '',
        rest: 'Which places are safe is not shown: a part of this could not be loaded. Refresh to try again.',
      };
  }
}

const listWords = (figures: Figures, listed: number, { rated, malformed }: PortfolioReading): Sentence => ({
  lead: `The first ${figures(listed)} of ${counted(figures, rated - malformed.length, 'ranked epic', 'ranked epics')}.`,
  rest: '',
});
