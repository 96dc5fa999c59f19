import { issuePeopleById } from '../../host/issuePeople';
import { peopleById, type Person } from '../../host/jira';

/** Somebody who may be meant, with what they are to the epic or to whoever looks; empty where they are neither. */
export interface Suggested extends Person {
  as: string;
}

/**
 * Who is likely to stand up for an epic: whoever looks, its assignee, its reporter; each once, with faces.
 * @throws JiraError
 */
export async function suggestedPeople(me: string | null, issueId: string | undefined): Promise<Suggested[]> {
  const named = issueId === undefined ? undefined : (await issuePeopleById([issueId])).get(issueId);
  const roles: [string | null | undefined, string][] = [
    [me, 'you'],
    [named?.assignee?.accountId, 'assignee'],
    [named?.reporter?.accountId, 'reporter'],
  ];
  const ids = [...new Set(roles.flatMap(([id]) => id ?? []))];
  const known = new Map((await peopleById(ids)).map((person) => [person.accountId, person]));
  return ids.flatMap((id) => {
    const person = known.get(id);
    const as = roles.filter(([one]) => one === id).map(([, role]) => role);
    return person ? [{ ...person, as: as.join(', ') }] : [];
  });
}
