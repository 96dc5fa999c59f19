/** @returns the words without what two people write differently: capitals, blanks, and forms of the same letter. */
export const sameWords = (words: string): string => words.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
