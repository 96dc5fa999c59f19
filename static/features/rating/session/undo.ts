import type { Content } from '#domain/rating/assessment';
import { differingFields, same, valueOf, withValues, type Field } from './content';

/** One thing the person did: the fields it changed, before and after. */
export interface Step {
  fields: Field[];
  before: Content;
  after: Content;
  /** More typing in the same text still belongs to this step. */
  open: boolean;
}

/** @returns the steps with this edit added; letters typed one after the other are one step. */
export function recorded(steps: readonly Step[], before: Content, after: Content, typing: boolean): Step[] {
  const last = steps.at(-1);
  const fields = differingFields(before, after);
  if (last?.open && typing && fields.every((field) => last.fields.includes(field)))
    return [...steps.slice(0, -1), { ...last, after }];
  return fields.length === 0 ? [...steps] : [...closed(steps), { fields, before, after, open: typing }];
}

/** @returns the steps, the last one finished: later typing is a step of its own. */
export function closed(steps: readonly Step[]): Step[] {
  return steps.map((step) => (step.open ? { ...step, open: false } : step));
}

/** Fields that still hold what the step put there; another person's later value is not taken back. */
const revertible = ({ fields, after }: Step, content: Content): Field[] =>
  fields.filter((field) => same(valueOf(content, field), valueOf(after, field)));

/**
 * @returns the newest step that can be taken back, what is left of the steps and the content without it; null when
 * there is none.
 */
export function undone(
  steps: readonly Step[],
  content: Content,
): { steps: Step[]; content: Content; fields: Field[] } | null {
  for (let count = steps.length; count > 0; count -= 1) {
    const step = steps[count - 1];
    const fields = step
      ? revertible(step, content).filter((field) => !same(valueOf(step.before, field), valueOf(step.after, field)))
      : [];
    if (step && fields.length > 0)
      return { steps: closed(steps.slice(0, count - 1)), content: withValues(content, fields, step.before), fields };
  }
  return null;
}
