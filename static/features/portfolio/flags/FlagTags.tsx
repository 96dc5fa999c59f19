import type { EpicFlag } from '#domain/portfolio/epicFlags';
import { flagWords } from './flagWords';
import { NEEDS_REPUBLISHING } from '../reading/portfolioEpic';
import { Tag, type TagProps } from '../../../parts/texts/Tag';

type Look = Pick<TagProps, 'shape' | 'tone'>;

const LOOKS: Record<EpicFlag['kind'], Look> = {
  harmsCustomers: { shape: 'cross', tone: 'danger' },
  disruption: { shape: 'bolt', tone: 'warning' },
  noSponsor: { shape: 'triangle', tone: 'warning' },
  missing: { shape: 'quarter', tone: 'neutral' },
  needsRepublishing: { shape: 'arrows', tone: 'neutral' },
};

const lookOf = (flag: EpicFlag): Look =>
  flag.kind === 'disruption' && flag.severe ? { shape: 'bolt', tone: 'danger' } : LOOKS[flag.kind];

export interface FlagTagsProps {
  flags: readonly EpicFlag[];
  /** The server does not vouch for what the flags were told from. */
  inDoubt?: boolean;
}

/**
 * The flags of one epic, in words. A doubt is known late: its mark stands in the place of the others, so that no row
 * changes its height.
 */
export function FlagTags({ flags, inDoubt = false }: FlagTagsProps) {
  if (inDoubt && flags.length === 0) return <Tags flags={[NEEDS_REPUBLISHING]} />;
  if (!inDoubt || flags.some(({ kind }) => kind === NEEDS_REPUBLISHING.kind)) return <Tags flags={flags} />;
  return (
    <div className="lens-tags-doubted">
      <Tags flags={flags} />
      <Tags flags={[NEEDS_REPUBLISHING]} />
    </div>
  );
}

function Tags({ flags }: { flags: readonly EpicFlag[] }) {
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
