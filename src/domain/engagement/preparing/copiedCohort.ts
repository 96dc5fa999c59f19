import { cohort, QUALIFICATION } from '#domain/register/kinds/engagement/cohort';
import type { Values } from '#domain/register/kind';

/** What has to be true of the epic that the cohort is copied to: it is said there anew. */
const SAID_ANEW: readonly string[] = ['sentAt', 'acknowledgedAt', ...Object.keys(QUALIFICATION)];

/** @returns what a cohort says that is copied to another epic: who they are and what they are told of their part. */
export function copiedCohort(values: Values): Values {
  const names = Object.keys(cohort.fields).filter((name) => !SAID_ANEW.includes(name) && values[name] != null);
  return Object.fromEntries(names.map((name) => [name, values[name]] as const));
}
