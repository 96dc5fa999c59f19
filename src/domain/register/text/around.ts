import type { Settings } from '#domain/settings/settings';

/** People as a text names them. */
export interface NamedPeople {
  /** @returns the name of a person; undefined where it is not known. */
  nameOf(accountId: string): string | undefined;
  /** @returns everybody whom a text may mean. */
  named(text: string): readonly string[];
}

/** Records as a text names them. */
export interface NamedRecords {
  /** @returns the name of a record; undefined where it is not known. */
  nameOf(id: string): string | undefined;
  /** @returns every record of a kind that a text may mean. */
  named(kind: string, text: string): readonly string[];
}

/** What has to be known beside a field to write its value as text, and to read it again. */
export interface TextAround {
  settings: Settings;
  people: NamedPeople;
  records: NamedRecords;
  /** @returns what a written yes or no means, in any language that is known; null for every other text. */
  yesOrNo(text: string): 'yes' | 'no' | null;
}

/** What a text means in a field; `why`: it means nothing there, for a reason of its own where there is one. */
export type Meant = { value: unknown } | { why: string | null };

/** The form in which words are compared: without difference of case and of spaces. */
export const plainWord = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();
