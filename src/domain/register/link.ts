import { isRecord } from '#kernel/sameJson';

/** What a record hangs on, and how. */
export interface Link<How extends string = string> {
  to: string;
  how: How;
}

/** @returns the links of a value; what is none is left out. */
export const linksIn = (value: unknown): Link[] =>
  (Array.isArray(value) ? value : []).filter(
    (one): one is Link => isRecord(one) && typeof one['to'] === 'string' && typeof one['how'] === 'string',
  );
