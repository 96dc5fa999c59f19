/** What a deliverable does for customers, as somebody judged it; its key on the keyboard is the first letter. */
export const CLASSES = ['customer', 'functional', 'mixed', 'none'] as const;
export type DeliverableClass = (typeof CLASSES)[number];

/** How many deliverables were judged to be of each class. */
export type ClassCounts = Readonly<Record<DeliverableClass, number>>;

/** @returns whether a deliverable of that class says something to customers: only then it has an outcome sentence. */
export const speaksToCustomers = (of: DeliverableClass): boolean => of === 'customer' || of === 'mixed';
