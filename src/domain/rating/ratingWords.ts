import { askedQuestions, fieldLabel } from './askedQuestions';
import { criterionIdOf, type Assessment } from './assessment';
import { kindOf } from './criterion';
import { missingItems, type MissingItem } from './missing';
import { scaleOf, type Score } from './score';
import { scoreWords } from './scoreWords';
import { listed } from '#kernel/words/listed';
import { counted, type Figures } from '#kernel/words/counted';
import { askedCriteria, type Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

/** An answer as people say it, with what it means where somebody wrote that. */
export interface ToldAnswer {
  question: string;
  answer: string;
  meaning: string;
}

/** @returns what an assessment answers: the criteria in the order of asking, then the stage and the disruption. */
export function toldAnswers(assessment: Assessment, settings: Settings): ToldAnswer[] {
  const { stages } = scaleOf(settings);
  const criteria = askedCriteria(settings).flatMap((criterion): ToldAnswer[] => {
    const answer = assessment.answers[criterion.id];
    if (answer === undefined) return [];
    const kind = kindOf(criterion);
    const words = kind.answerWords(criterion, answer, settings.journeys);
    return [{ question: textOf(criterion.label), answer: words, meaning: kind.meaning(criterion, answer, stages) }];
  });
  const beside = askedQuestions(settings).flatMap(({ field, label, text }): ToldAnswer[] => {
    if (criterionIdOf(field) !== null) return [];
    const value = assessment[field as 'stage' | 'disruption'];
    const offered = text.offered.find(({ answer }) => answer === value);
    return offered ? [{ question: label, answer: offered.name ?? offered.label, meaning: offered.meaning }] : [];
  });
  return [...criteria, ...beside];
}

/** @returns the names of what an assessment still lacks, in the order of the panel. */
export function missingNames(assessment: Assessment, settings: Settings): string[] {
  const nameOf = (item: MissingItem): string =>
    fieldLabel(item.kind === 'answer' ? `answers.${item.criterion}` : item.kind, settings);
  return missingItems(assessment, scaleOf(settings), settings.sponsorRule).map(nameOf);
}

/** @returns how an epic stands, the number first, and what is missing. */
export function ratingSentence(figures: Figures, key: string, score: Score | null, missing: readonly string[]): string {
  const lacks =
    missing.length === 0
      ? 'Nothing is missing.'
      : `${counted(figures, missing.length, 'answer is', 'answers are')} missing: ${listed(missing)}.`;
  if (!score) return `${key} is not rated. ${lacks}`;
  return `${key} scores ${scoreWords(score)}, on a scale from -100 to 100. ${lacks}`;
}
