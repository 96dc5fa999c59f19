import { NEEDS_REPUBLISHING, type EpicFlag } from '#domain/portfolio/flags';
import { Tag } from '../../../parts/texts/Tag';
import { firstFlags } from './firstFlags';

export interface FlagTagsProps {
  flags: readonly EpicFlag[];
  /** The server does not vouch for what the flags were told from. */
  inDoubt?: boolean;
  /** Only the most serious, and how many others there are: for a place that is made for something else. */
  isBeside?: boolean;
}

/**
 * The flags of one epic, in words. A doubt is known late: its mark stands in the place of the others, so that no row
 * changes its height.
 */
export function FlagTags({ flags, inDoubt = false, isBeside = false }: FlagTagsProps) {
  if (inDoubt && flags.length === 0) return <Tags flags={[NEEDS_REPUBLISHING]} />;
  if (!inDoubt || flags.some(({ kind }) => kind === NEEDS_REPUBLISHING.kind)) return <Tags {...{ flags, isBeside }} />;
  return (
    <div className="lens-tags-doubted">
      <Tags {...{ flags, isBeside }} />
      <Tags flags={[NEEDS_REPUBLISHING]} />
    </div>
  );
}

function Tags({ flags, isBeside = false }: Pick<FlagTagsProps, 'flags' | 'isBeside'>) {
  if (flags.length === 0) return null;
  const { first, others } = isBeside ? firstFlags(flags) : { first: flags, others: null };
  return (
    <ul className="lens-tags">
      {first.map(({ kind, tag, meaning, shape, tone }) => (
        <li key={kind}>
          <Tag shape={shape} tone={tone} meaning={meaning}>
            {tag}
          </Tag>
        </li>
      ))}
      {others && (
        <li>
          <span className="lens-tag lens-tag--neutral" title={others.words}>
            {`+${others.count}`}
            <span className="lens-visually-hidden">{` more: ${others.words}`}</span>
          </span>
        </li>
      )}
    </ul>
  );
}
