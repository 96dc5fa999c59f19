import type { EntryView } from '#contract/register';
import { BRANCH_WORDS, type Branch } from '#domain/path/why';
import { branchOf } from '#domain/register/listed/reasons';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { TimeText } from '../../../parts/texts/TimeText';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { causeName, whysOf } from './causeAction';

interface CauseToldProps {
  cause: EntryView;
  settings: Settings;
  people: People;
}

/** Why customers are lost: the reason, how many it concerns, what it counts as, and the whys down to the root. */
export function CauseTold({ cause, settings, people }: CauseToldProps) {
  const figures = figuresIn(useHost().locale);
  const { customers, note, owner } = cause.body;
  const whys = whysOf(cause);
  const branch = branchIn(cause, settings);
  return (
    <div className="path-cause">
      <div className="path-cause__head">
        <h4 className="path-cause__name">{causeName(cause, settings) ?? 'A cause without a name yet'}</h4>
        {typeof customers === 'number' && (
          <span className="path-cause__count">{counted(figures, customers, 'customer', 'customers')}</span>
        )}
        {branch !== null && <span className="path-cause__branch">{BRANCH_WORDS[branch]}</span>}
      </div>
      {whys.length === 0 ? (
        <p className="path-records__quiet">Nobody has asked yet why that is so.</p>
      ) : (
        <ol className="path-cause__whys" aria-label="Why, and why is that so">
          {numbered(whys).map(({ line, at }) => (
            <li key={`${at} ${line}`}>
              {line}
              {at === whys.length - 1 && whys.length > 1 && <span className="path-cause__root"> (the root)</span>}
            </li>
          ))}
        </ol>
      )}
      {typeof note === 'string' && <p>{note}</p>}
      <p className="path-records__quiet">
        <PersonName accountId={cause.by} people={people} />, <TimeText iso={cause.at} />
        {typeof owner === 'string' && (
          <>
            {' · followed up by '}
            <PersonName accountId={owner} people={people} />
          </>
        )}
      </p>
    </div>
  );
}

/** A why has no name but its place: the third answers the second. */
const numbered = (lines: readonly string[]): { line: string; at: number }[] => lines.map((line, at) => ({ line, at }));

/** As somebody said of the cause; otherwise as the settings say of its reason. */
function branchIn({ body: { branch, reason } }: EntryView, settings: Settings): Branch | null {
  if (branch === 'experience' || branch === 'habit') return branch;
  return typeof reason === 'string' ? branchOf(reason, settings) : null;
}
