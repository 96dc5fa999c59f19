/** Something that keeps the checks from running at all, in a sentence for the person who started them. */
export class CheckError extends Error {}
