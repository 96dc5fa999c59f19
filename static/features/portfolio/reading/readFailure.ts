import type { ErrorCode, Failure } from '#contract/errors';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { JiraError, type JiraErrorKind } from '../../../host/jiraRequest';
import { UnknownTypes } from '../scope/knownScope';

/** Why the portfolio could not be read: what happened, and what to do about it. */
export interface ReadFailure {
  code: ErrorCode | JiraErrorKind | 'noVisibleProject' | 'unknownTypes' | 'unexpected';
  message: string;
  /** Only where the message itself does not say what to do. */
  advice?: string;
}

export const fromServer = ({ code, message }: Failure): ReadFailure => ({ code, message });

const REFUSED_ADVICE: Record<Scope['kind'], string> = {
  all: 'Try again; if it stays, tell a Jira administrator what Jira said.',
  projects: 'Choose other projects, or ask whoever set this up to do so.',
  filter: 'Change the filter, or ask whoever set it up to do so. It may name something that you cannot see.',
};

/** Whoever does not see a project does not see its types: it cannot be told apart from here. */
function fromUnknownTypes({ types }: UnknownTypes): ReadFailure {
  const named = types.map((name) => `“${name}”`).join(' or ');
  return {
    code: 'unknownTypes',
    message:
      `Customer Lens rates issues of the type ${named}, and this ` +
      'Jira has no issue type of that name that you can see.',
    advice:
      'If it goes by another name here, a Jira administrator can choose that in the settings of Customer ' +
      'Lens, under Initiatives. If not, ask a project lead for access to a project that has such issues.',
  };
}

/** @returns the failure behind whatever was thrown while reading a scope. */
export function fromJira(error: unknown, scope: Scope): ReadFailure {
  if (error instanceof UnknownTypes) return fromUnknownTypes(error);
  if (error instanceof JiraError) {
    return {
      code: error.kind,
      message: error.message,
      ...(error.kind === 'refused' ? { advice: REFUSED_ADVICE[scope.kind] } : {}),
    };
  }
  console.error('The portfolio could not be read', error);
  return {
    code: 'unexpected',
    message: 'Jira answered in a way that Customer Lens does not understand.',
    advice: 'Try again; if it stays, tell a Jira administrator.',
  };
}

export const NO_VISIBLE_PROJECT: ReadFailure = {
  code: 'noVisibleProject',
  message: 'You cannot see any of the projects chosen here.',
  advice: 'Choose other projects, or ask a project lead for access.',
};
