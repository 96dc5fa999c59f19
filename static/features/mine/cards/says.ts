import { kindNamed, type KindName } from '#domain/register/kinds/index';
import type { Card, Dates, ProjectCard } from '../mineCard';
import { monthDue, readingOf } from '../due/readingAsked';

/** What a card asks, in the words of its record. */

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const quoted = (value: unknown): string => (text(value) === null ? '' : `“${text(value)}”`);

/** @returns the words of an option of a field, or of the answer to a kind; null where nothing is chosen. */
export function optionWords(kind: KindName, field: string, value: unknown, of: 'fields' | 'answer' = 'fields') {
  const control = kindNamed(kind)[of]?.[field]?.control;
  const options = control && 'options' in control ? control.options : [];
  return options.find(({ id }) => id === value)?.label ?? null;
}

const joined = (parts: readonly (string | null)[], between: string): string =>
  parts.filter((part) => part !== null && part !== '').join(between);

export const opinionAsked = (): string => 'Would your customers notice? For better or for worse?';

export const claimed = ({ said }: Card): string =>
  joined([optionWords('challenge', 'claim', said['claim']), quoted(said['reason'])], ': ') ||
  'A colleague says that this rating is wrong.';

export const sponsorAsked = ({ said }: Card): string =>
  joined([optionWords('ask', 'what', said['what']), quoted(said['text'])], ': ') ||
  'You are the sponsor, and this epic asks you.';

export const disrupted = ({ said }: Card, { day }: Dates): string => {
  const [what, from] = [text(said['what']) ?? 'A disruption', text(said['from'])];
  const begins = from === null ? '' : `, from ${day(from)}`;
  return `${what}${begins}. Do customers know?`;
};

export const objected = ({ said }: Card): string =>
  joined(['A colleague says that it has nothing to do with the customer', quoted(said['reason'])], ': ');

export const stopProposed = ({ said }: Card): string =>
  joined(['A colleague proposes to stop it', quoted(said['reason'])], ': ');

export const gapFound = ({ said }: Card): string => {
  const severity = optionWords('gap', 'severity', said['severity']);
  const what = quoted(said['what']) || 'A gap that was found';
  return `${what}${severity === null ? '' : ` (${severity.toLowerCase()})`}. Who above the project knows of it?`;
};

export const contradicted = ({ said }: Card): string =>
  `We say ${text(said['saysLabel'])}; rewarded is ${text(said['rewardedLabel'])}. ` +
  `You are the sponsor of this epic at ${text(said['stage'])}.`;

export const rated = ({ said }: Card): string =>
  said['begun'] === true
    ? 'It is yours, and its rating is begun: what it does to customers is not answered.'
    : 'It is yours, and nobody has said what it does to customers.';

export const readingDue = (card: ProjectCard, { month }: Dates): string =>
  `${text(card.said['name']) ?? 'A measure'}, ${month(monthDue(card))}: ${ASKED_OF[readingOf(card.said).parts]}`;

export const unjudged = ({ said }: Card): string => {
  const others = Number(said['others'] ?? 0);
  const more = others === 0 ? '' : ` ${others} more of yours ${others === 1 ? 'is' : 'are'} not judged either.`;
  return `It is yours, and nobody has judged whether it contributes to customers.${more}`;
};

const ASKED_OF = {
  counts: 'how many, of how many?',
  levels: 'how many chose each level?',
  promoters: 'how many would recommend it, how many not?',
  figure: 'how much was it?',
  reasons: 'how many were asked, and what did they say?',
} as const;

export const roomOpen = ({ said }: ProjectCard, { month }: Dates): string => {
  const since = text(said['roomSince']);
  return `At one step fewer customers come through than you want${since === null ? '' : `, since ${month(since)}`}.`;
};

export const moveMade = ({ said }: ProjectCard, { day }: Dates): string => {
  const at = text(said['at']);
  const goes = at === null ? '' : `, to go out on ${day(at)}`;
  return `${text(said['name']) ?? 'A message to customers'}${goes}. May customers read it?`;
};

export const surveyVetted = (): string => 'Its ten checks are ticked. Do you sign as the second?';

export const briefed = ({ said }: ProjectCard): string =>
  joined([optionWords('brief', 'what', said['what']), text(said['title'])], ': ') || 'A brief waits for you.';

export const pageFrozen = ({ said }: Card): string =>
  `${text(said['title']) ?? 'A page before go-live'}. Do customers get it?`;
