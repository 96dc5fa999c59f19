import { counted, type Figures } from '../../../parts/texts/counted';
import type { SessionsRead } from './reading/readSessionsFound';

/**
 * @param many there are several versions. @returns what was found before at the epics that have them as fix version, in
 *   a sentence.
 */
export function sessionsSentence({ epics, more, gaps, after }: SessionsRead, many: boolean, figures: Figures): string {
  const version = many ? 'one of these fix versions' : 'this fix version';
  if (epics === 0) return `No epic that you can see has ${version}: what customers found before is not known.`;
  const at = `at ${more ? 'the first ' : ''}${counted(figures, epics, 'epic', 'epics')} with ${version}`;
  const before = gaps - after;
  if (before === 0) return `No gap was written down before go-live, ${at}.`;
  const found = counted(figures, before, 'gap was', 'gaps were');
  return `${found} found before go-live, with customers or by ourselves, ${at}.`;
}
