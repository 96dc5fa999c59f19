/** A mail that Jira would send. */
export interface Mail {
  /** Account id of who gets it. */
  to: string;
  issueKey: string;
  subject: string;
  text: string;
}

/** Mails since the start, oldest first; nothing leaves the machine. */
export class Mailbox {
  private readonly mails: Mail[] = [];

  put(mail: Mail): void {
    this.mails.push(mail);
  }

  all(): readonly Mail[] {
    return this.mails;
  }
}
