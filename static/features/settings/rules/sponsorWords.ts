import { sponsorRuleSchema, type SponsorRule } from '#domain/settings/settings';
import { DISRUPTION_WORDS } from '#domain/rating/disruptionWords';

/** @returns an impact level at which the rule asks for a sponsor, in words. */
export const impactLevelWords = (level: number): string =>
  level === 3 ? '-3 or +3' : `${-level} or worse, +${level} or better`;

/** @returns a disruption level at which the rule asks for a sponsor, in words. */
export const disruptionLevelWords = (level: number): string => {
  const word = (DISRUPTION_WORDS[level]?.label ?? String(level)).toLowerCase();
  return level === 3 ? word : `${word} or worse`;
};

/** @returns the rule as a sentence without its full stop. */
export function sponsorRuleWords({ impact, disruption }: SponsorRule): string {
  const when = [
    ...(impact === null ? [] : [`the impact is ${impactLevelWords(impact)}`]),
    ...(disruption === null ? [] : [`the disruption while delivering is ${disruptionLevelWords(disruption)}`]),
  ];
  return when.length === 0 ? 'No sponsor is asked for' : `A sponsor is asked for when ${when.join(', or when ')}`;
}

/** @returns a rule as the list of differences carries it, in words. */
export function storedRuleWords(json: string): string {
  const rule = sponsorRuleSchema.safeParse(JSON.parse(json));
  return rule.success ? sponsorRuleWords(rule.data) : json;
}
