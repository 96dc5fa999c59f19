/** A reason why settings cannot be saved: a message key (see `texts.ts`) and what it is about. */
export interface SettingsProblem {
  key: `problem.${string}`;
  /** The criterion, stage or field at fault, as shown to the admin. */
  subject?: string;
}
