/** @returns the epics at which customers take part that are not ready for them, those that lack the most first. */
export const notReadyJql = (): string => 'customerEngagement < 5 ORDER BY customerEngagement ASC, key ASC';
