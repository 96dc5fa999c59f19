/** A start that cannot go on, for a reason that the person can mend: shown as this one line, without a stack. */
export class StartError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartError';
  }
}
