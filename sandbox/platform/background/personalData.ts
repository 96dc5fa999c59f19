import * as z from 'zod/mini';
import { atMost } from '#kernel/lengths';
import type { LocalJira } from '../../seams';
import type { Faults } from '../faults';

/** Atlassian's own account for trying the report: it always counts as closed. */
const CLOSED_TEST_ACCOUNT = '5be24ba3f91c106033269289';

const reportRequest = z.object({
  accounts: z.array(z.object({ accountId: z.string(), updatedAt: z.string() })).check(atMost(90)),
});
const userSchema = z.looseObject({ accountId: z.string(), active: z.boolean() });

interface Answer {
  status: number;
  body?: unknown;
}

/**
 * Answers the report of personal data: which of the named accounts were closed, so that the app erases what it keeps of
 * them.
 */
export class PersonalDataReport {
  constructor(
    private readonly jira: Pick<LocalJira, 'handle'>,
    private readonly scopes: ReadonlySet<string>,
    private readonly faults: Faults,
  ) {}

  handle(text: string): Promise<Answer> {
    return this.faults.around(
      { kind: 'personalData' },
      () => this.answer(text),
      (status) => ({ status, body: { message: `The report failed with ${status}, as it was told to.` } }),
    );
  }

  private async answer(text: string): Promise<Answer> {
    if (!this.scopes.has('report:personal-data'))
      return { status: 403, body: { message: 'The manifest does not name the scope report:personal-data.' } };
    const request = reportRequest.safeParse(JSON.parse(text));
    if (!request.success)
      return { status: 400, body: { message: 'A report names up to 90 accounts, each with accountId and updatedAt.' } };
    const closed: { accountId: string; status: 'closed' }[] = [];
    for (const { accountId } of request.data.accounts)
      if (await this.isClosed(accountId)) closed.push({ accountId, status: 'closed' });
    return closed.length === 0 ? { status: 204 } : { status: 200, body: { accounts: closed } };
  }

  /** An account that this Jira has never heard of is none of its business. */
  private async isClosed(accountId: string): Promise<boolean> {
    if (accountId === CLOSED_TEST_ACCOUNT) return true;
    const path = `/rest/api/3/user?accountId=${encodeURIComponent(accountId)}`;
    const { status, body } = await this.jira.handle({ tier: 'app', viewer: null, method: 'GET', path, body: null });
    if (status !== 200 || body === null) return false;
    const user = userSchema.safeParse(JSON.parse(body));
    return user.success && !user.data.active;
  }
}
