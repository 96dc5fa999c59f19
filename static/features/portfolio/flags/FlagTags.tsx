import { NEEDS_REPUBLISHING, type EpicFlag } from '#domain/portfolio/flags';
import { Tag } from '../../../parts/texts/Tag';

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
      {flags.map(({ kind, tag, meaning, shape, tone }) => (
        <li key={kind}>
          <Tag shape={shape} tone={tone} meaning={meaning}>
            {tag}
          </Tag>
        </li>
      ))}
    </ul>
  );
}
