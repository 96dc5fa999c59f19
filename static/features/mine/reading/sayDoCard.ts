import type { Settings } from '#domain/settings/settings';
import { firstToDecide } from '../../measure/office/firstToDecide';
import { officeNow } from '../../measure/office/officeNow';
import { readSayDo, type OfficeRead } from '../../measure/office/readSayDo';
import type { EpicCard } from '../mineCard';
import type { SponsoredEpic } from './ownEpics';

/**
 * @param sponsored rated epics whose sponsor the viewer is.
 * @returns one card where one of them is at a stage that we say matters and do not reward, or the other way round, and
 *   nobody has decided about it, and the viewer may: who named themselves sponsor may not. Asked only of who is the
 *   sponsor of an epic at a stage. @throws NotTold
 */
export async function sayDoCards(
  sponsored: readonly SponsoredEpic[],
  settings: Settings,
  now: number,
): Promise<EpicCard[]> {
  if (sponsored.every(({ stage }) => stage === null)) return [];
  const office = await readSayDo();
  const { found, settled } = officeNow(settings, office, new Date(now).toISOString());
  if (!found || (settled && !settled.isOver)) return [];
  const { says, rewarded, saysLabel, rewardedLabel } = found;
  const at = (stage: string) => sponsored.filter((one) => one.stage === stage);
  const epic = await firstToDecide([...at(says), ...at(rewarded)]);
  if (!epic) return [];
  const { id, key, summary } = epic;
  return [
    {
      key: `sayDo ${says} ${rewarded}`,
      kind: 'sayDo',
      epic: { id, key, summary },
      entryId: null,
      dueAt: null,
      from: settled?.until ?? lastChanged(office),
      late: false,
      by: null,
      said: { saysLabel, rewardedLabel, stage: epic.stage === says ? saysLabel : rewardedLabel },
    },
  ];
}

/** When a measure that people are rewarded on was changed last: there is one where there is a contradiction. */
const lastChanged = ({ measures }: OfficeRead): string =>
  measures
    .filter(({ weight }) => (weight ?? 0) > 0)
    .map(({ updatedAt }) => updatedAt)
    .sort()
    .at(-1) ?? new Date(0).toISOString();
