import type { Control, Field } from '#domain/register/field';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';

export type ControlName = Control['control'];

/** The control of that name, with what belongs to it. */
export type ControlNamed<N extends ControlName, C extends Control = Control> = C extends { control: infer Names }
  ? N extends Names
    ? C
    : never
  : never;

/** What draws a control gets. */
export interface ControlProps<N extends ControlName = ControlName> {
  /** Of what takes the focus. */
  id: string;
  field: Field;
  control: ControlNamed<N>;
  /** What is written, also where it is none of the values that the field takes; null where nothing is. */
  value: unknown;
  settings: Settings;
  /** The issue that it is asked at, where there is one. */
  issueId: string | undefined;
  /** Where the record is that it is asked of. */
  home: Home | undefined;
  /** Ids of what says more about it. */
  describedBy: string | undefined;
  isWrong: boolean;
  onChange: (value: unknown) => void;
}

/** What a control tells screen readers about its field. */
export const saidOf = ({ describedBy, isWrong }: Pick<ControlProps, 'describedBy' | 'isWrong'>) => ({
  'aria-describedby': describedBy,
  'aria-invalid': isWrong,
});
