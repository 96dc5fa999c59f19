import { counted, type Figures } from '../../../parts/texts/counted';
import type { EngagementData, Row } from '../reading/engagementData';

/**
 * @param session one of those in `sessions`, which stand in the order of their days. @returns "Found 3 gaps, 1 of them
 *   found before.": in a session of an earlier day, in whichever order a gap names them. Null before it was held.
 */
export function sessionFoundWords(
  { id, said }: Row<'session'>,
  { gaps, sessions }: Pick<EngagementData, 'gaps' | 'sessions'>,
  figures: Figures,
): string | null {
  const own = sessions.findIndex((one) => one.id === id);
  const earlier = new Set(sessions.slice(0, own).map((one) => one.id));
  const found = gaps.filter((gap) => gap.said.sessions?.includes(id));
  if (found.length === 0) return said.held === true ? 'Found no gap.' : null;
  const again = found.filter((gap) => gap.said.sessions?.some((one) => earlier.has(one))).length;
  const told = `Found ${counted(figures, found.length, 'gap', 'gaps')}`;
  if (again === 0) return `${told}.`;
  const all = found.length === 1 ? 'found before' : 'all of them found before';
  return `${told}, ${again === found.length ? all : `${figures(again)} of them found before`}.`;
}
