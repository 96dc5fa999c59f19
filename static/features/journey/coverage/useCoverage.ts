import { useEffect, useMemo, useState } from 'react';
import type { Coverage } from '#domain/journey/coverage';
import { failureSentence } from '../../../host/failureSentence';
import { countCoverage } from './countCoverage';
import { coverageOfReading } from '../../portfolio/reading/portfolioReading';
import type { PageReading } from '../../portfolio/reading/pageReading';

export interface ShownCoverage {
  /** Null while it is being counted. */
  coverage: Coverage | null;
  /** Counted by Jira, not worked out from the epics. */
  isAbout: boolean;
  problem: string | null;
  again: () => void;
}

interface Counted {
  /** The reading that it belongs to, by its time. */
  of: string;
  coverage: Coverage | null;
  problem: string | null;
}

/**
 * Coverage of the whole scope, whatever part of it was read: what was read whole is worked out here, the rest is
 * counted once for each reading.
 */
export function useCoverage(reading: PageReading | null): ShownCoverage {
  const [round, setRound] = useState(0);
  const [counted, setCounted] = useState<Counted>({ of: '', coverage: null, problem: null });
  const whole = useMemo(() => (reading?.extent === 'all' ? coverageOfReading(reading) : null), [reading]);
  const { readAt = '', scope = '', rated = 0 } = reading ?? {};
  const stages = reading?.settings.scale.stages;
  const counts = reading !== null && whole === null;

  useEffect(() => {
    if (!counts || !stages) return undefined;
    let wanted = true;
    countCoverage(scope, stages, rated).then(
      (coverage) => wanted && setCounted({ of: readAt, coverage, problem: null }),
      (error: unknown) =>
        wanted &&
        setCounted({
          of: readAt,
          coverage: null,
          problem: failureSentence(error, 'The coverage could not be counted. Try again in a minute.'),
        }),
    );
    return () => {
      wanted = false;
    };
  }, [counts, scope, stages, rated, readAt, round]);

  const again = (): void => {
    setCounted({ of: '', coverage: null, problem: null });
    setRound((one) => one + 1);
  };
  if (whole) return { coverage: whole, isAbout: false, problem: null, again };
  const known = counted.of === readAt ? counted : { coverage: null, problem: null };
  return { coverage: known.coverage, isAbout: true, problem: known.problem, again };
}
