import type { EpicFlag } from '../../src/domain/epicFlags';
import { flagWords } from './flagWords';
import { Tag, type TagProps } from './Tag';

type Look = Pick<TagProps, 'shape' | 'tone'>;

const LOOKS: Record<EpicFlag['kind'], Look> = {
  harmsCustomers: { shape: 'cross', tone: 'danger' },
  disruption: { shape: 'bolt', tone: 'warning' },
  noSponsor: { shape: 'triangle', tone: 'warning' },
  missing: { shape: 'quarter', tone: 'neutral' },
  needsRepublishing: { shape: 'arrows', tone: 'neutral' },
};

const lookOf = (flag: EpicFlag): Look => (flag.kind === 'disruption' && flag.severe ? { shape: 'bolt', tone: 'danger' } : LOOKS[flag.kind]);

/** The flags of one epic, in words. */
export function FlagTags({ flags }: { flags: readonly EpicFlag[] }) {
  if (flags.length === 0) return null;
  return (
    <ul className="lens-tags">
      {flags.map((flag) => {
        const { tag, meaning } = flagWords(flag);
        return (
          <li key={flag.kind}>
            <Tag {...lookOf(flag)} meaning={meaning}>
              {tag}
            </Tag>
          </li>
        );
      })}
    </ul>
  );
}
