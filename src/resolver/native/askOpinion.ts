import { AppError } from '#contract/errors';
import { counted } from '#kernel/words/counted';
import { listed } from '#kernel/words/listed';
import { figures } from '#usecases/told/readRated';
import type { NamedPerson } from '#ports/jira';
import type { ActionCall, Deed } from './perform';

/** Asks somebody for an opinion on an epic, until a day. */
export const askOpinion: Deed<'ask-opinion'> = async (call, { issueKey, person, until }) => {
  const { issueId, key, summary, address } = await call.find(issueKey);
  const { accountId, name } = await whoIs(call, person);
  const { round, waitingFor, owes } = await call.ask('opinion.ask', { issueId, people: [accountId], dueAt: until });
  const isWaiting = waitingFor.some((one) => one.person === accountId);
  // Who owes an opinion, and where people are told by role everybody, is not told who is waited for.
  const isKnown = !owes && waitingFor.every((one) => one.person !== null);
  const asks = `${name} is asked for an opinion on ${key}, until ${until}.`;
  const asked =
    isWaiting || !isKnown
      ? `${asks}${isWaiting ? '' : ' Whoever has answered before is not asked again.'}`
      : `${name} has answered before, and is not asked again.`;
  const all = counted(figures, round.asked, 'person', 'people');
  const heard = `Of ${all} who ${round.asked === 1 ? 'was' : 'were'} asked, ${figures(round.heard)}`;
  return {
    sentence: `${asked} ${heard} ${round.heard === 1 ? 'has' : 'have'} answered.`,
    ...{ key, summary, address },
    ...{ asked: round.asked, heard: round.heard, waiting: round.waiting },
  };
};

const ACCOUNT_ID = /^[A-Za-z0-9:_-]{1,128}$/;
const MOST_NAMED = 5;

/** @throws AppError `invalid` where nobody is meant, or several people may be. */
async function whoIs({ tools: { viewerSearch, viewerJira } }: ActionCall, person: string): Promise<NamedPerson> {
  if (ACCOUNT_ID.test(person) && (await viewerJira.personExists(person)))
    return { accountId: person, name: 'The person' };
  const found = await viewerSearch.peopleNamed(person);
  const exact = found.filter(({ name }) => name.toLowerCase() === person.toLowerCase());
  const meant = exact.length > 0 ? exact : found;
  const [only] = meant;
  if (only && meant.length === 1) return only;
  if (!only)
    throw new AppError(
      'invalid',
      `Jira finds nobody called “${person}” whom you may look up. Write the whole name, or the account id.`,
    );
  const names = listed(meant.slice(0, MOST_NAMED).map(({ name }) => name));
  throw new AppError('invalid', `“${person}” may be several people, such as ${names}. Write the account id.`);
}
