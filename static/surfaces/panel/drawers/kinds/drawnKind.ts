import type { Facts } from '#domain/register/facts';
import type { KindName } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';

/** What the records of a kind are drawn with in a drawer of the panel. */
export interface DrawnKindProps {
  kind: KindName;
  issueId: string;
  settings: Settings;
  facts: Facts;
  /** The level of disruption that the rating says; null while it says none, undefined where it may not be told. */
  disruption: number | null | undefined;
  /** Account of the sponsor; null where nobody is named, undefined where it may not be told. */
  sponsor: string | null | undefined;
  /** How often the viewer wanted to say what they think, from above the drawers. */
  speaking: number;
  /** Something was saved that is counted. */
  onChanged: () => void;
}
