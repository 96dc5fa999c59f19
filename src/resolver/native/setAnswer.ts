import { AppError } from '#contract/errors';
import type { Output } from '#contract/procedures';
import { askedQuestions, changeTo, REASON_QUESTION, type AskedQuestion } from '#domain/rating/askedQuestions';
import { criterionIdOf, type Assessment, type Changes, type PlainField } from '#domain/rating/assessment';
import { scoreWords } from '#domain/rating/scoreWords';
import type { Settings } from '#domain/settings/settings';
import { listed } from '#kernel/words/listed';
import { demandNothingOwed } from '#usecases/register/opinion/sight';
import type { ActionCall, Deed } from './perform';

/** How often an answer is sent anew because somebody saved another one of the epic meanwhile. */
const TRIES = 3;

/** Puts one answer into an epic's rating, as a page does. */
export const setAnswer: Deed<'set-answer'> = async (call, { issueKey, question, answer }) => {
  const { issueId, key, summary, address } = await call.find(issueKey);
  const first = await open(call, issueId);
  const { name, words, changes, valueIn } = meant(first.settings, question, answer);
  const saved = await save(call, issueId, first, { changes, valueIn });
  const before = scoreWords(first.score);
  const now = scoreWords(saved.score);
  return {
    sentence: `${name} of ${key} is ${words}. Score: ${now}${now === before ? ', as before' : `; before, ${before}`}.`,
    ...{ key, summary, address, score: now, before },
    changed: saved.assessment.version !== first.assessment.version,
  };
};

async function open(call: ActionCall, issueId: string): Promise<Output<'assessment.open'>> {
  const view = await call.ask('assessment.open', { issueId });
  demandNothingOwed(view.can.why === 'owesOpinion');
  return view;
}

/** A change, and where in an assessment it will stand. */
interface Meant {
  changes: Changes;
  valueIn: (assessment: Assessment) => unknown;
}

/**
 * What somebody else saved of other answers meanwhile is kept, as on a page; of this very answer, whoever saved first
 * is told of nothing, so the other is.
 */
async function save(
  call: ActionCall,
  issueId: string,
  first: Output<'assessment.open'>,
  { changes, valueIn }: Meant,
): Promise<Output<'assessment.save'>> {
  let known = first;
  for (let tried = 1; ; tried += 1) {
    try {
      return await call.ask('assessment.save', { issueId, version: known.assessment.version, changes });
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'conflict' || tried === TRIES) throw error;
    }
    known = await open(call, issueId);
    if (valueIn(known.assessment) !== valueIn(first.assessment))
      throw new AppError(
        'conflict',
        'Somebody else gave this answer at the same moment. Look at it before you change it.',
      );
  }
}

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

/** @throws AppError `invalid` for a question that is not asked, or an answer that it does not offer. */
function meant(settings: Settings, question: string, answer: string): Meant & { name: string; words: string } {
  if (same(question, REASON_QUESTION) || same(question, 'reason'))
    return { name: 'The reason', words: `“${answer}”`, changes: { reason: answer }, valueIn: ({ reason }) => reason };
  const asked = askedQuestions(settings);
  const found = asked.find((one) => [one.label, one.question, idOf(one)].some((name) => same(name, question)));
  if (!found) {
    const names = listed([...asked.map(({ label }) => label), REASON_QUESTION]);
    throw new AppError('invalid', `“${question}” is not asked. Write one of these questions: ${names}.`);
  }
  const value = found.text.read(answer);
  if (value === undefined)
    throw new AppError('invalid', `“${answer}” does not answer ${found.label}. ${found.text.expected}`);
  const id = criterionIdOf(found.field);
  return {
    name: found.label,
    words: found.text.offered.find((one) => one.answer === value)?.label ?? String(value),
    changes: changeTo(found, value),
    valueIn: (assessment) => (id === null ? assessment[found.field as PlainField] : assessment.answers[id]),
  };
}

const idOf = ({ field }: AskedQuestion): string => criterionIdOf(field) ?? field;
