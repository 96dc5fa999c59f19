import type { FrozenBrief } from '#domain/path/brief/frozenBrief';
import type { BriefWords } from '../briefWords';

/** What every part of the page is drawn from: nothing but what was frozen. */
export interface FrozenPart {
  frozen: FrozenBrief;
  words: BriefWords;
}
