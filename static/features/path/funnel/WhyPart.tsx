import type { Share } from '#domain/measure/share';
import { UNEXPLAINED, type WhyLine } from '#domain/path/why';
import type { StepId } from '#domain/path/steps';
import { reasonLabel } from '#domain/register/listed/reasons';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { ShareBar, type ShareFill } from '../../../parts/shares/ShareBar';
import { SaidValue, ShareText } from '../../../parts/shares/ShareText';
import { sharePhrases, shareWordsIn } from '../../../parts/shares/shareWords';
import type { PathNumbers } from '../words/numbers';
import { LOST_PAST } from '../words/pathWords';
import type { StepWhy } from './whyLines';

interface WhyPartProps {
  step: StepId;
  found: StepWhy | null;
  settings: Settings;
  numbers: PathNumbers;
}

/** What those say who are lost at a step: the unexplained first, then each reason, then the two branches. */
export function WhyPart({ step, found, settings, numbers }: WhyPartProps) {
  if (found === null)
    return <p className="path-why__quiet">Nobody was asked why. A measure of reasons at this step tells it.</p>;
  const { asked, gave, why, period } = found;
  return (
    <>
      <p className="path-why__quiet">
        {`${numbers.figures(asked)} who ${LOST_PAST[step]} were asked in ${numbers.month(period)}; ` +
          `${numbers.figures(gave)} gave a reason, several a person.`}
      </p>
      <ul className="path-why">
        {why.lines.map((line) => (
          <Line key={line.id} line={line} label={labelOf(line, settings)} />
        ))}
      </ul>
      <p className="path-why__legend">
        <span>
          <span className="path-why__swatch path-why__swatch--experience" /> the experience
        </span>
        <span>
          <span className="path-why__swatch" /> education and habit
        </span>
      </p>
      {why.mentions > 0 && (
        <p className="path-why__mix">
          The experience is named in <Mentions share={why.mix.experience} all={why.mentions} numbers={numbers} />
        </p>
      )}
    </>
  );
}

/** A share of all that was named: of mentions, since one person names several. */
function Mentions({ share, all, numbers }: { share: Share; all: number; numbers: PathNumbers }) {
  const phrases = sharePhrases(shareWordsIn(useHost().locale), share);
  const counts = 'x' in share ? `${numbers.figures(share.x)} of ${numbers.figures(all)} mentions` : null;
  return <SaidValue phrases={{ ...phrases, counts }} isTold={share.state === 'share'} oneLine />;
}

const labelOf = ({ id }: WhyLine, settings: Settings): string =>
  id === UNEXPLAINED ? 'Unexplained' : reasonLabel(id, settings);

const fillOf = ({ branch }: WhyLine): ShareFill =>
  branch === null ? 'hatched' : branch === 'experience' ? 'solid' : 'outlined';

const BRANCH = { experience: 'the experience', habit: 'education and habit' };

function Line({ line, label }: { line: WhyLine; label: string }) {
  return (
    <li className={line.branch === null ? 'path-why__line path-why__line--first' : 'path-why__line'}>
      <span className="path-why__label">
        {label}
        {line.branch !== null && <span className="lens-visually-hidden">{`, ${BRANCH[line.branch]}`}</span>}
      </span>
      <span className="path-why__bar" aria-hidden="true">
        <ShareBar label={label} share={line} fill={fillOf(line)} />
      </span>
      <ShareText share={line} oneLine />
    </li>
  );
}
