/** Why a file cannot be read, in a sentence for the person who chose it: the cause and the cure. */
export class FileProblem extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FileProblem';
  }
}
