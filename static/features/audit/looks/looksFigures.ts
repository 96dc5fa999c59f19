import { agreementOf, tableOf, type Agreement } from '#domain/audit/agreement';
import { CLASSES, type DeliverableClass } from '#domain/audit/classes';
import type { Values } from '#domain/register/kind';
import { readClass } from '../one/classWords';
import type { Looked } from './useLooks';

/** The same deliverable in the eyes of two. */
export interface BothClasses {
  first: DeliverableClass;
  second: DeliverableClass;
}

/** @returns both classes of what was judged twice; null where one of them holds none. */
export function bothOf({
  judgement,
  look,
}: {
  judgement: { body: Values };
  look: { body: Values };
}): BothClasses | null {
  const [first, second] = [readClass(judgement.body['class']), readClass(look.body['class'])];
  return first === null || second === null ? null : { first, second };
}

/** @returns how far the two judges agree. */
export const agreementIn = (looked: readonly Looked[]): Agreement =>
  agreementOf(
    tableOf(
      CLASSES,
      looked.flatMap((one) => bothOf(one) ?? []),
    ),
  );

/** @returns those on which the two differ; what is to be talked through first. */
export function disagreements(looked: readonly Looked[]): Looked[] {
  const differ = looked.filter((one) => {
    const both = bothOf(one);
    return both !== null && both.first !== both.second;
  });
  return [...differ.filter(isOpen), ...differ.filter((one) => !isOpen(one))];
}

/** @returns whether nobody noted what came of talking it through. */
export const isOpen = ({ look }: Looked): boolean => look.answer === null;
