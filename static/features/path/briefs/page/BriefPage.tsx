import type { EntryView } from '#contract/register';
import type { FrozenBrief } from '#domain/path/brief/frozenBrief';
import { TimeText } from '../../../../parts/texts/TimeText';
import { PersonName } from '../../../../people/PersonName';
import type { People } from '../../../../people/usePeople';
import { OFF_TARGET_WORDS, reachOf, whatWords, type BriefWords } from '../briefWords';
import { FrozenDecision } from '../../../frozen/FrozenDecision';
import { BriefDone } from './BriefDone';
import { BriefFunnel, BriefNotes } from './BriefFunnel';
import { BriefOptions } from './BriefOptions';
import { BriefPath } from './BriefPath';
import { BriefSegments } from './BriefSegments';
import { BriefWhy } from './BriefWhy';
import type { FrozenPart } from './frozenPart';
import '../../../frozen/frozen-page.css';

export interface BriefPageProps {
  entry: EntryView;
  frozen: FrozenBrief;
  words: BriefWords;
  people: People;
  onChanged: () => void;
}

/** The page of a brief, as it is printed: what was frozen, and what was decided. */
export function BriefPage({ entry, frozen, words, people, onChanged }: BriefPageProps) {
  const { body, by, at } = entry;
  const part = { frozen, words };
  const sponsor = typeof body['sponsor'] === 'string' ? body['sponsor'] : null;
  return (
    <article className="frozen-page">
      <header className="frozen-page__head">
        <h2>{String(body['title'] ?? whatWords(body['what']))}</h2>
        <p className="frozen-page__quiet">
          {whatWords(body['what'])} · {frozen.path.name} · frozen <TimeText iso={at} exact /> by{' '}
          <PersonName accountId={by} people={people} />
          {sponsor !== null && (
            <>
              {' '}
              · decides: <PersonName accountId={sponsor} people={people} />
            </>
          )}
        </p>
      </header>
      <Lead {...part} />
      <FrozenDecision entry={entry} people={people} onChanged={onChanged} />
      <BriefOptions {...part} />
      <div className="frozen-page__two frozen-page__two--wide">
        <BriefFunnel {...part} />
        <BriefWhy {...part} />
      </div>
      <div className="frozen-page__two">
        <BriefSegments {...part} />
        <BriefPath {...part} />
      </div>
      <BriefDone {...part} />
      <BriefNotes {...part} />
    </article>
  );
}

/** The number first: how many take the path, against its target, what is at stake, and the room. */
function Lead({ frozen, words }: FrozenPart) {
  const { reach, path, off, atStake, room } = frozen;
  const target = path.target === null ? null : `target ${words.percent(path.target)}`;
  const by = path.targetAt === null ? '' : ` by ${words.day(path.targetAt)}`;
  return (
    <div className="frozen-page__lead">
      <p>
        <strong>{reach ? words.reach(reach) : 'Nothing was read'}</strong>
        {reach && ` ${reachOf(reach)}`}
        <span className="frozen-page__quiet">
          {target === null ? 'no target was set' : `${target}${by}${off === null ? '' : `: ${OFF_TARGET_WORDS[off]}`}`}
        </span>
      </p>
      <p>
        <strong>{atStake ? words.money(atStake) : 'No figure'}</strong> at stake a year
        <span className="frozen-page__quiet">{stakeWords(frozen, words)}</span>
      </p>
      <p>
        <strong>{room.since === null ? 'Room closed' : 'Room open'}</strong>
        <span className="frozen-page__quiet">
          {room.since === null ? 'when this was frozen' : `since ${words.month(room.since)}`}
        </span>
      </p>
    </div>
  );
}

function stakeWords({ path }: FrozenBrief, words: BriefWords): string {
  if (path.value === null) return 'nobody said what a customer is worth';
  if (path.customers === null) return 'nobody said how many customers it is for';
  return `${words.figures(path.customers)} customers, ${words.money(path.value)} each and year`;
}
