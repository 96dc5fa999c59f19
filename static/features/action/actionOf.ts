/** What an action is created for, and what it begins with. */
export interface ActionOf {
  /** Label of the record, by which its actions are found again. */
  label: string;
  /** Where it is created unless another project is chosen. */
  project: { id: string; key?: string };
  draft: { summary: string; description: string };
  /** Keys of issues that the action is linked with. */
  linkTo?: readonly string[];
}
