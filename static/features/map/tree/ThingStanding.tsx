import { useHost } from '../../../host/HostProvider';
import { ShareText } from '../../../parts/shares/ShareText';
import { Tag } from '../../../parts/texts/Tag';
import { OFF_WORDS, rateWords, reachWords } from '../../path/state/stateWords';
import { behindFacts } from '../reading/behindFacts';
import type { Thing } from '../reading/things';

/** How bad an experience is, how well something can be mended, how far customers get on a path. */
export function ThingStanding({ thing }: { thing: Thing }) {
  if (thing.what === 'experience') return <ExperienceStanding thing={thing} />;
  if (thing.what === 'path') return <PathStanding thing={thing} />;
  return <>{behindWords(thing).join(' · ')}</>;
}

const LEVELS = 'of 3';

function ExperienceStanding({ thing: { measured, pain, criticality } }: { thing: Thing }) {
  const critical = criticality === null ? 'how critical: not said' : `critical ${criticality} ${LEVELS}`;
  if (measured)
    return (
      <>
        <ShareText
          share={{ state: 'share', ...measured }}
          source={measured.low === null ? 'counted' : 'asked'}
          period={measured.month}
          oneLine
        />
        {` · ${critical}`}
      </>
    );
  return <>{`${pain === null ? 'pain: not said' : `pain ${pain} ${LEVELS}, declared`} · ${critical}`}</>;
}

function PathStanding({ thing: { standing } }: { thing: Thing }) {
  const { locale } = useHost();
  const rate = standing && rateWords(standing, locale);
  if (!standing || rate === null) return <>no reading yet</>;
  return (
    <>
      {`${rate} ${reachWords(standing)} `}
      {standing.off === 'off' && (
        <Tag shape="short" tone="danger" meaning="Even the high end of the interval is under the target.">
          {OFF_WORDS.off}
        </Tag>
      )}
    </>
  );
}

/** @returns what is said of a process, a rule or a system: how fixable it is, and what it is made for. */
export const behindWords = (thing: Thing): string[] => [
  thing.fixability === null ? 'how fixable: not said' : `fixable ${thing.fixability} ${LEVELS}`,
  ...behindFacts(thing),
];
