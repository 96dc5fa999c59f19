import { counted, type Figures } from '../../../parts/texts/counted';
import type { VoicedSums } from './voicedEpic';

/** @returns what waits, who was heard and where they differ, the number first. */
export function sumsSentence(
  { openChallenges, challenged, openAsks, asked, heard, differ }: VoicedSums,
  epics: number,
  figures: Figures,
): string {
  const many = (value: number, one: string, more: string): string => counted(figures, value, one, more);
  const waits =
    openChallenges === 0
      ? 'No challenge waits for an answer.'
      : `${many(openChallenges, 'challenge waits', 'challenges wait')} for an answer, ` +
        `on ${many(challenged, 'epic', 'epics')}.`;
  return [
    waits,
    ...(openAsks === 0 ? [] : [`${many(openAsks, 'ask waits', 'asks wait')} for a sponsor.`]),
    ...(asked === 0 ? [] : [`${figures(heard)} of ${many(asked, 'opinion', 'opinions')} asked for were given.`]),
    ...(differ === 0 ? [] : [`On ${many(differ, 'epic', 'epics')} they differ in sign.`]),
    `Something was said or asked on ${many(epics, 'epic', 'epics')}.`,
  ].join(' ');
}
