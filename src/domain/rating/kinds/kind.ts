import type * as z from 'zod/mini';
import type { Journey, Stage } from '#domain/journey/journey';
import type { SettingsProblem } from '#domain/settings/problem';
import type { AnswerText } from './answerText';
import type { Answer, ChoiceOption, CommonFields } from './criterionFields';

/** Lowest and highest utility that an answer can have. */
export interface UtilityRange {
  low: number;
  high: number;
}

/**
 * What a missing answer may turn out to be: utilities, each as likely; or, for a written number, any share of the scale
 * from 0 to 1.
 */
export type LegalUtilities = readonly number[] | 'anyShare';

/** An answer from a list, and what it counts, from -1 to 1. */
export interface Level {
  answer: Answer;
  u: number;
}

/**
 * The cells of a workbook that the formula of a utility may read, and the formula that looks an answer up among the
 * listed levels.
 */
export interface SheetCells {
  answer: string;
  /** The number of the kind that is in force, see `OwnNumber`. */
  number: string;
  listed: string;
}

/** A number that administrators may set for a criterion of the kind. */
export interface OwnNumber<C> {
  label: string;
  hint: string;
  /** What may be written, for somebody who wrote something else. */
  advice: string;
  /** Heads its column in a workbook. */
  sheetHead: string;
  /** What is told of a number that is not allowed. */
  problem: SettingsProblem['key'];
  least: number;
  allows(value: number): boolean;
  /** What is in force where none is set. */
  usual: number;
  of(criterion: C): number | undefined;
  with(criterion: C, value: number | undefined): C;
}

/** What is counted of the registers of an issue and can answer a criterion. */
export type CountedFact = 'requestCustomers';

/** That what is counted of registers answers a criterion, where administrators want it so, and nobody else. */
export interface OwnCount<C> {
  label: string;
  hint: string;
  fact: CountedFact;
  of(criterion: C): boolean;
  with(criterion: C, isCounted: boolean): C;
  /** @returns what was counted, as a receipt tells it before the date. */
  words(count: number): string;
}

/** A list of options that administrators write, each with what it counts. */
export interface OwnOptions<C> {
  /** Removed ones included. */
  of(criterion: C): readonly ChoiceOption[];
  with(criterion: C, options: ChoiceOption[]): C;
}

/**
 * Everything that the product asks a kind of criterion, apart from how a screen draws it
 * (`static/features/rating/kinds`). A new kind is one such object and its line in `index.ts`; nobody else tells kinds
 * apart. Questions are methods, which lets kinds of different criteria stand in one table; each is only asked about
 * criteria of its own.
 */
export interface Kind<C extends CommonFields> {
  /** Its criteria as they are stored. */
  readonly schema: z.ZodMiniType<C>;
  /** The name beside a criterion, what someone who adds one has to know, and what there is to edit. */
  readonly words: { name: string; help: string; details: string };
  /** What its answers are called where they are counted. */
  readonly answersName: string;
  /**
   * Where its answer stands: among the answers, under the criterion's id; or it is the journey stage of the epic, which
   * is no rating by itself.
   */
  readonly answeredBy: 'answer' | 'stage';
  /** Settings have at most one such criterion in use, and a preset leaves it in place. */
  readonly once?: boolean;
  /** Between these every utility of the kind lies, whatever a criterion declares. */
  readonly bounds: UtilityRange;
  /** @returns a new criterion that nobody has filled in yet. */
  blank(fields: CommonFields): C;

  /**
   * @returns the utility of an answer, -1 to 1; undefined when it is none of the criterion's: it then counts as
   * missing.
   */
  utility(criterion: C, answer: Answer, stages: readonly Stage[]): number | undefined;
  /** @returns what a missing answer may still count. */
  missingRange(criterion: C, stages: readonly Stage[]): UtilityRange;
  /** @returns the utilities that a missing answer is drawn from. */
  legalUtilities(criterion: C, stages: readonly Stage[]): LegalUtilities;

  /** @returns how its answers are written and read. */
  text(criterion: C, stages: readonly Stage[]): AnswerText;
  /** @returns an answer as people say it: "+2", "Yes", the name of an option or stage, also of a removed one. */
  answerWords(criterion: C, answer: Answer, journeys: readonly Journey[]): string;
  /** @returns what an answer means, in a sentence; empty where nobody wrote one. */
  meaning(criterion: C, answer: Answer, stages: readonly Stage[]): string;
  /** @returns the answers, as text, that an administrator can explain with a sentence each. */
  explained(criterion: C): readonly string[];

  /** What a criterion of the kind has beside the common fields. */
  readonly number?: OwnNumber<C>;
  readonly options?: OwnOptions<C>;
  readonly counting?: OwnCount<C>;
  /** @returns why a criterion in use cannot be saved or scored, beside what holds for every kind. */
  problems?(criterion: C): SettingsProblem[];
  /** @returns why all criteria of the kind in use cannot be saved together, or with these stages. */
  problemsTogether?(criteria: readonly C[], stages: readonly Stage[]): SettingsProblem[];
  /** Why a weight has no effect where all answers count the same, and what to do. */
  readonly whyFlat?: string;

  /** Its part in a workbook that computes scores by itself. */
  readonly sheet: {
    name: string;
    /**
     * @returns the formula of the utility of an answer, without its equals sign: a number, or the empty text for what
     * is none of the criterion's.
     */
    formula(cells: SheetCells): string;
    /** @returns the answers to list in the workbook with what each counts, where the formula looks them up. */
    levels?(criterion: C, stages: readonly Stage[]): readonly Level[];
  };
}
