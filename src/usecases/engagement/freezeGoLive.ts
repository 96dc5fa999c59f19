import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import { freezeGoLive as frozenOf } from '#domain/engagement/goLive/freezeGoLive';
import { writeGoLive } from '#domain/engagement/goLive/frozenGoLive';
import { NEVER_RATED } from '#domain/rating/assessment';
import type { SeenIssue } from '#usecases/rating/issueAccess';
import { goneEntry } from '#usecases/register/entryCall';
import { freezePage } from '#usecases/register/freezePage';
import { homeOf } from '#usecases/register/opinion/openOpinions';
import type { WritesEntries } from '#usecases/register/registerTools';
import { confirmedIn } from './confirmedIn';
import { readEngagement } from './readEngagement';

/**
 * Freezes the page before go-live of an epic: its five lights, who saw which data, what was found and is not told, and
 * what nobody found yet. Its sponsor decides it.
 * @throws AppError as for any page, and `invalid` where the epic has no sponsor.
 */
export async function freezeGoLive(
  tools: WritesEntries,
  accountId: string,
  issue: SeenIssue,
  { title, key }: Input<'goLive.freeze'>,
): Promise<Output<'goLive.freeze'>> {
  const { store, clock, viewerJira } = tools;
  const wanted = { kind: 'goLive', key, said: { title }, tooLarge: TOO_LARGE } as const;
  const entry = await freezePage(tools, homeOf(accountId, issue), wanted, async ({ record, settings }) => {
    if ((record?.assessment ?? NEVER_RATED).sponsor === null) throw new AppError('invalid', NO_SPONSOR);
    const [engagement, [epic]] = await Promise.all([
      readEngagement(store, issue.id),
      viewerJira.issueNames([issue.id]),
    ]);
    if (!epic) throw goneEntry();
    const { cohorts, sessions, gaps, more } = engagement;
    if (more.length > 0) throw new AppError('invalid', TOO_LARGE);
    const source = { epic, cohorts, sessions, gaps, confirmed: confirmedIn(record), settings: settings.settings };
    return writeGoLive(frozenOf(source, clock.now()));
  });
  return { entry };
}

const NO_SPONSOR = 'This epic has no sponsor who could decide. Name one in its rating, then freeze the page.';
const TOO_LARGE = 'More is written about the engagement of this epic than fits one page. Remove what is out of date.';
