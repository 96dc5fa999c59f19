import { NeedsAuthenticationError } from '@forge/api';

/**
 * Whether an error asks for the person's consent to act for them. It has to leave the resolver as it came: Jira then
 * shows "Allow access" in the app's place.
 */
export const asksForConsent = (error: unknown): boolean => error instanceof NeedsAuthenticationError;
