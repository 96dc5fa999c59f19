import type { Coverage, StageCoverage } from '#domain/journey/coverage';
import { NEED_MAX } from '#domain/journey/journey';
import { textOf } from '#domain/settings/shippedTexts';
import { counted, type Figures } from '../../../parts/texts/counted';
import { STAGE_FLAG_WORDS } from '#domain/journey/stageFlagWords';

export const PICTURE_TITLE = 'Supply, harm and need of each stage';

/** What the marks mean, for those who see the picture for the first time. */
export const PICTURE_KEY =
  'Solid bar: supply, the sum of the impact of epics that help customers. ' +
  'Striped bar, to the left: harm, never netted. Outline below: the supply that the need calls for.';

/** @returns the picture in words: a sentence for each stage. */
export function pictureWords(figures: Figures, { stages }: Coverage, isAbout: boolean): string {
  const about = isAbout ? 'about ' : '';
  const sentence = ({ stage, supply, harm, flags }: StageCoverage): string => {
    const flagged = flags.map((flag) => STAGE_FLAG_WORDS[flag].tag).join(', ');
    const need = stage.need === 0 ? 'not needed' : `need ${stage.need} of ${NEED_MAX}`;
    return (
      `${textOf(stage.label)}: supply ${about}${figures(supply)}, harm ${about}${figures(harm)}, ` +
      `${need}${flagged ? `, ${flagged}` : ''}.`
    );
  };
  return stages.map(sentence).join(' ');
}

/**
 * @returns what a picture that leaves the page says of where it comes from. @param when in the viewer's zone and
 * language.
 */
export function sourceWords(figures: Figures, { epics }: Coverage, isAbout: boolean, when: string): string {
  const rated = counted(figures, epics, 'rated epic', 'rated epics');
  return isAbout ? `About ${rated}, counted by Jira, ${when}.` : `${rated}, ${when}.`;
}
