import type { ActionName } from '#domain/told/actions';
import type { RunningLocalJira } from '../../support/local/localJira';
import { dayIn } from '../../support/days';

/** What an action answered, as rules and agents read it. */
export interface Told {
  sentence?: string;
  errors?: { message: string }[];
  epics?: { key: string; summary: string; address: string }[];
  stages?: { stage: string; why: string[]; supply: number; harm: number; epics: { key: string; address: string }[] }[];
  owed?: { key: string }[];
  rated?: number | boolean;
  [name: string]: unknown;
}

export const FIRST_YOURS =
  'You were asked for an opinion before you see the rating. Give it, decline it or pass it on first.';
export const READ_ONLY =
  'You may see this issue but not edit it, so you cannot rate it. Ask its project lead for the right to edit.';

/** How a rule that belongs to somebody runs actions. */
export const actingOn =
  (jira: () => RunningLocalJira) =>
  async (viewer: string, action: ActionName, inputs: object = {}): Promise<Told> => {
    const { status, body } = await jira().act(viewer, action, inputs);
    expect({ status, body }).toMatchObject({ status: 200 });
    return body as Told;
  };

export const errorsOf = ({ errors = [] }: Told): string[] => errors.map(({ message }) => message);

/** What each action can be given on the demo. */
export const SAMPLES: Record<ActionName, () => Record<string, unknown>> = {
  'read-rating': () => ({ issueKey: 'CARE-1' }),
  'set-answer': () => ({ issueKey: 'CARE-1', question: 'Customer impact', answer: '2' }),
  'ask-opinion': () => ({ issueKey: 'CARE-1', person: 'board-member', until: dayIn(5) }),
  'list-contested': () => ({}),
  'list-thin-stages': () => ({}),
};
