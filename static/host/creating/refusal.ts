import * as z from 'zod/mini';

/** Why Jira did not create an issue. */
export interface Refusal {
  why: 'noRight' | 'type' | 'summary' | 'moreFields' | 'other';
  /** The cause, and what to do. */
  sentence: string;
}

const collection = z.object({
  errorMessages: z.optional(z.array(z.string())),
  errors: z.optional(z.record(z.string(), z.string())),
});

const NO_RIGHT =
  'You may not create issues in this project. Choose another project, or ask who administers it for the right ' +
  '“Create issues”.';

/** @returns that the viewer may not create issues in a project. */
export const noRight: Refusal = { why: 'noRight', sentence: NO_RIGHT };

/** @returns that Jira wants fields that cannot be given here. @param names as Jira calls them. */
export const moreFields = (names: readonly string[]): Refusal => ({
  why: 'moreFields',
  sentence:
    `Jira wants more for an issue of this type: ${names.join(', ')}. ` + 'Create it in Jira, or choose another type.',
});

/** That an issue of the type could not be found again. */
export const noLabels: Refusal = {
  why: 'other',
  sentence:
    'The form of this type has no field for labels, by which the issue is found here again. Choose another type, or ' +
    'ask who administers the project to add the field to the form.',
};

const REQUIRED = / is required\.?$/i;

/**
 * @param errors what Jira says of one issue that it refused, not yet parsed. @param otherwise the sentence where it
 *   says nothing.
 */
export function refusalOf(
  errors: unknown,
  otherwise = 'Jira did not accept the issue, and does not say why.',
): Refusal {
  const parsed = collection.safeParse(errors);
  const { errorMessages = [], errors: byField = {} } = parsed.success ? parsed.data : {};
  if (byField['project'] !== undefined) return noRight;
  if (byField['issuetype'] !== undefined)
    return { why: 'type', sentence: 'This project does not offer that type of issue any more. Choose another type.' };
  if (byField['summary'] !== undefined) return { why: 'summary', sentence: `Summary: ${byField['summary']}` };
  if (byField['labels']?.includes('cannot be set')) return noLabels;
  const asked = Object.values(byField).filter((sentence) => REQUIRED.test(sentence));
  if (asked.length > 0) return moreFields(asked.map((sentence) => sentence.replace(REQUIRED, '')));
  const said = [...errorMessages, ...Object.entries(byField).map(([field, sentence]) => `${field}: ${sentence}`)];
  return { why: 'other', sentence: said.length > 0 ? `Jira says: ${said.join(' ')}` : otherwise };
}
