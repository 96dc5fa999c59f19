import type { ReactNode } from 'react';
import type { Standing } from '#domain/path/standing';
import { useHost } from '../../../host/HostProvider';
import { Tag } from '../../../parts/texts/Tag';
import { OFF_WORDS, rateWords, reachWords, roomWords, targetWords } from './stateWords';
import './path-line.css';

export interface PathLineProps {
  /** The name of the path, as a link where its page can be reached. */
  name: ReactNode;
  /** Null while nothing was read of it. */
  standing: Standing | null;
  /** Per cent of its customers; null where nobody set one. */
  target: number | null;
  children?: ReactNode;
}

/** One path in a line: how many take it, with the interval, against its target; whether it is off, and its room. */
export function PathLine({ name, standing, target, children }: PathLineProps) {
  const { locale } = useHost();
  const rate = standing && rateWords(standing, locale);
  const room = standing && roomWords(standing, locale);
  return (
    <li className="path-line">
      <span className="path-line__name">{name}</span>
      <span className="path-line__rate">
        {rate === null ? 'no reading yet' : <strong>{rate}</strong>}
        <span className="path-line__beside">
          {rate !== null && standing && `${reachWords(standing)}, `}
          {targetWords(target, locale)}
        </span>
      </span>
      <span className="path-line__state">
        {standing && <TargetTag off={standing.off} />}
        {room !== null && <span className="path-line__room">{room}</span>}
      </span>
      {children}
    </li>
  );
}

const MEANINGS = {
  off: 'Even the high end of the interval is under the target.',
  on: 'Even the low end of the interval reaches the target.',
  'cannot tell': 'The interval reaches over the target: more customers have to be asked.',
} as const satisfies Record<NonNullable<Standing['off']>, string>;

function TargetTag({ off }: Pick<Standing, 'off'>) {
  if (off === null) return null;
  if (off === 'off')
    return (
      <Tag shape="short" tone="danger" meaning={MEANINGS.off}>
        {OFF_WORDS.off}
      </Tag>
    );
  return (
    <span title={MEANINGS[off]}>
      {OFF_WORDS[off]}
      <span className="lens-visually-hidden">{` (${MEANINGS[off]})`}</span>
    </span>
  );
}
