import type { Output } from '#contract/procedures';
import { STANDS_DAYS } from '#domain/measure/office/contradiction';
import type { Entry } from '#domain/register/entry';
import { daysAfter } from '#kernel/days';
import { homeName } from '#kernel/home';
import { rightsAt } from '#usecases/measure/walk';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { ReadsSayDo } from './readsSayDo';

type Told = Pick<Output<'sayDo.open'>, 'decisions' | 'hiddenDecisions'>;

/** A page holds a hundred: more than a thousand of one year are not looked through. */
const MOST_PAGES = 10;
const DECIDED = 'decided';

/** What was decided about rewards, as far as it may still stand: at issues that the caller sees, the others counted. */
export async function rewardDecisionsSeen(tools: ReadsSayDo, accountId: string): Promise<Told> {
  const { store, viewerJira } = tools;
  const standing = (await decidedLately(tools)).filter(({ removed }) => !removed);
  const issueIds = [...new Set(standing.map(issueOf))];
  if (issueIds.length === 0) return { decisions: [], hiddenDecisions: 0 };
  const [{ browse, edit, administers }, settings] = await Promise.all([
    viewerJira.rightsOn(issueIds),
    store.readSettings(),
  ]);
  const homes = [...browse].map((issueId): SeenHome => {
    const rights = { edit: edit.has(issueId), administersProject: false, administersJira: administers };
    return { accountId, home: { issueId }, rights };
  });
  const rights = await rightsAt(homes, ['rewardDecision'], settings, viewerJira);
  const names = new Set(homes.map(({ home }) => homeName(home)));
  const seen = standing.filter(({ home }) => names.has(homeName(home)));
  return {
    decisions: seen.map((entry) => entryView(entry, rights(entry))),
    hiddenDecisions: standing.length - seen.length,
  };
}

/** Decisions that may still stand, the oldest first. */
async function decidedLately({ store, clock }: ReadsSayDo): Promise<Entry[]> {
  const now = clock.now();
  const upTo = daysAfter(now, 1);
  const found: Entry[] = [];
  let from: string | undefined = daysAfter(now, -Math.max(...Object.values(STANDS_DAYS)));
  for (let page = 0; page < MOST_PAGES && from !== undefined; page += 1) {
    const { items, next } = await store.listBetween('rewardDecision', DECIDED, from, upTo);
    found.push(...items);
    from = next === undefined ? undefined : `${next} `;
  }
  return found;
}

const issueOf = ({ home }: Entry): string => ('issueId' in home ? home.issueId : '');
