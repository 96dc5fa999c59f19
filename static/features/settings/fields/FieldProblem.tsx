import { useDesk } from '../drafting/DraftContext';

/** Id of the sentence that says what is wrong with a field, for `aria-describedby`. */
export const problemId = (field: string): string => `${field}:problem`;

/** What is wrong with a field, under it; nothing while nothing is, or while it is still being written. */
export function FieldProblem({ field }: { field: string }) {
  const text = useDesk().problemAt(field);
  return text ? (
    <p className="lens-field__problem" id={problemId(field)}>
      {text}
    </p>
  ) : null;
}
