import type { AssessmentView } from '#contract/rating';
import type { Settings } from '#domain/settings/settings';

/** An issue that the caller was just found to see, with the right to edit it or not. */
export interface SeenIssue {
  id: string;
  projectId: string;
  typeName: string;
  mayEdit: boolean;
}

/** @returns whether issues of a type are rated; the names of types are compared as people read them. */
export function isInitiative(typeName: string, settings: Settings): boolean {
  const name = typeName.trim().toLowerCase();
  return settings.initiativeTypes.some((type) => type.trim().toLowerCase() === name);
}

/** @returns whether the caller may rate the issue, and why not. */
export function ratingRight(issue: SeenIssue, settings: Settings): AssessmentView['can'] {
  if (!isInitiative(issue.typeName, settings)) return { rate: false, why: 'notInitiative' };
  return issue.mayEdit ? { rate: true } : { rate: false, why: 'readOnly' };
}
