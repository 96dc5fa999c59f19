import type { EpicVoices } from '#domain/board/epicVoices';
import { signed } from '#domain/rating/rounding';
import { optionWords } from '#domain/register/field';
import { KINDS } from '#domain/register/kinds/index';
import { segmentLabel } from '#domain/register/listed/segments';
import type { Settings } from '#domain/settings/settings';
import type { SpokeAs } from '#domain/voice/dissent';
import type { Figures } from '../../../parts/texts/counted';
import { listed } from '../../rating/answers/words';

const SPOKE: Record<SpokeAs, { one: string; many: string }> = {
  challenged: { one: 'challenged the rating', many: 'challenged the rating' },
  gain: { one: 'sees a gain', many: 'see a gain' },
  harm: { one: 'sees harm', many: 'see harm' },
};
const SPOKE_ORDER = Object.keys(SPOKE) as SpokeAs[];

/** People who are close to customers that are named on an agenda; the rest is counted. */
const MOST_CLOSE = 3;

/**
 * @param name of a person. @returns who should be in the room: "Jonas Ekdahl (sponsor); Sam Rivera and Zofia Lis (see
 *   harm)"; null where nobody is known.
 */
export function inviteWords(
  figures: Figures,
  { sponsor, spoke, close }: Pick<EpicVoices, 'sponsor' | 'spoke' | 'close'>,
  name: (accountId: string) => string,
): string | null {
  const more = close.length - MOST_CLOSE;
  const near = [...close.slice(0, MOST_CLOSE).map(name), ...(more > 0 ? [`${figures(more)} more`] : [])];
  const groups = [
    ...(sponsor === null ? [] : [`${name(sponsor)} (sponsor)`]),
    ...SPOKE_ORDER.flatMap((as) => {
      const names = spoke.filter((one) => one.as === as).map(({ person }) => name(person));
      const { one, many } = SPOKE[as];
      return names.length === 0 ? [] : [`${listed(names)} (${names.length === 1 ? one : many})`];
    }),
    ...(near.length === 0 ? [] : [`${listed(near)} (close to these customers, not heard)`]),
  ];
  return groups.length === 0 ? null : groups.join('; ');
}

/** @returns what a challenge says is wrong. */
export const claimWords = (claim: string | null): string =>
  optionWords(KINDS.challenge.fields.claim, claim) ?? 'The rating is challenged';

/** @returns "says -2 where +1 is rated, for Consumers". */
export function opinionWords(
  { impact, segment }: EpicVoices['opinions'][number],
  rated: number | null,
  settings: Settings,
): string {
  const of = rated === null ? '' : ` where ${signed(rated)} is rated`;
  return `says ${signed(impact)}${of}${segment === null ? '' : `, for ${segmentLabel(segment, settings)}`}`;
}
