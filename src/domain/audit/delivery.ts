/**
 * On time, on budget, done: what Jira knows of deliverables, as counts with their conditions. They stand beside what is
 * said for customers, and no figure is made of both.
 */

export interface Delivered {
  /** Days: `2026-11-30`; null where Jira has none. */
  due: string | null;
  doneOn: string | null;
  /** Seconds of work; null where nobody said. */
  estimate: number | null;
  spent: number | null;
}

/** A part of those to which a condition applies; a share of none is no share. */
export interface Part {
  x: number;
  n: number;
}

export interface Delivery {
  all: number;
  /** Done of all. */
  done: Part;
  /** Done by the due date, of those that are done or past it; the others are not due yet, or have no date. */
  onTime: Part;
  notDueYet: number;
  noDueDate: number;
  /**
   * Within the original estimate, of those that are done or already above it; the others go on, have no estimate, or
   * were done without hours written down.
   */
  onBudget: Part;
  stillWithin: number;
  noEstimate: number;
  noHours: number;
}

/** @param today the day on which it is asked. @returns what deliverables come to; each is counted in one place. */
export function deliveryOf(deliverables: readonly Delivered[], today: string): Delivery {
  const sum: Delivery = {
    all: deliverables.length,
    done: { x: 0, n: deliverables.length },
    onTime: { x: 0, n: 0 },
    notDueYet: 0,
    noDueDate: 0,
    onBudget: { x: 0, n: 0 },
    stillWithin: 0,
    noEstimate: 0,
    noHours: 0,
  };
  for (const one of deliverables) {
    if (one.doneOn !== null) sum.done.x += 1;
    addTime(sum, one, today);
    addBudget(sum, one);
  }
  return sum;
}

function addTime(sum: Delivery, { due, doneOn }: Delivered, today: string): void {
  if (due === null) sum.noDueDate += 1;
  else if (doneOn === null && today <= due) sum.notDueYet += 1;
  else {
    sum.onTime.n += 1;
    if (doneOn !== null && doneOn <= due) sum.onTime.x += 1;
  }
}

function addBudget(sum: Delivery, { doneOn, estimate, spent }: Delivered): void {
  const hours = spent ?? 0;
  if (estimate === null || estimate === 0) sum.noEstimate += 1;
  else if (hours > estimate) sum.onBudget.n += 1;
  else if (doneOn === null) sum.stillWithin += 1;
  else if (hours === 0) sum.noHours += 1;
  else {
    sum.onBudget.n += 1;
    sum.onBudget.x += 1;
  }
}
