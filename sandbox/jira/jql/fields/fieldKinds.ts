import type { Issue } from '../../data/model';
import type { JqlContext } from '../context';

export type SortValue = number | string | null;
/** Reads one value to sort by; a field may need several, as a key is a project and then a number. */
export type SortReader = (issue: Issue) => SortValue;

interface AnyField {
  /** As messages name it. */
  name: string;
  /** Absent where Jira does not sort by it, or does not document that it does. */
  sort?: (context: JqlContext) => SortReader[];
}

/** A field with values to choose from: compared by identity. An issue may have several, or none. */
export interface ChoiceField extends AnyField {
  kind: 'choice';
  tokens(issue: Issue, context: JqlContext): readonly string[];
  /**
   * @returns the tokens that a value in a query means; `EMPTY` for none. @throws JqlProblem when there is no such
   * value.
   */
  resolve(value: string, context: JqlContext): readonly string[];
  /** Whether `currentUser()` is one of its values. */
  people?: boolean;
  /** @returns the tokens of a function of this field; null for one that it has not. @throws JqlProblem */
  call?(name: string, args: readonly string[], context: JqlContext): readonly string[] | null;
  /** Functions, in lower case, that mean several values: they stand after `in` and `not in` only. */
  lists?: readonly string[];
  /** What Jira compares values by with `<` and its like, where that is not modelled here. */
  notCompared?: string;
  /** For values that have an order, as priorities do: the place of a token, lowest first. */
  place?: (token: string) => number;
}

/** A field with a number or a time: compared by size. */
export interface OrderedField extends AnyField {
  kind: 'ordered';
  dates: boolean;
  /** @returns the number that a value means, where it is none of digits. @throws JqlProblem */
  amount?: (value: string) => number;
  /** @returns reads the number, null where there is none. */
  reader(context: JqlContext): (issue: Issue) => number | null;
}

/** A field of words: searched with `~`. */
export interface TextField extends AnyField {
  kind: 'text';
  text(issue: Issue): string;
}

export type JqlField = ChoiceField | OrderedField | TextField;

/** A value of a choice that stands for having none, such as the resolution "Unresolved". */
export const EMPTY_TOKEN = '';
