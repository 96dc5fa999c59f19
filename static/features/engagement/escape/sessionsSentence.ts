import { counted, type Figures } from '../../../parts/texts/counted';
import type { SessionsRead } from './reading/readSessionsFound';

/**
 * @param many there are several versions. @returns what was found before at the epics that have them as fix version, in
 *   a sentence.
 */
export function sessionsSentence({ epics, more, gaps, after }: SessionsRead, many: boolean, figures: Figures): string {
  const version = many ? 'one of these fix versions' : 'this fix version';
  if (epics === 0) return `No epic that you can see has ${version}: what customers found is not known.`;
  const at = `at ${more ? 'the first ' : ''}${counted(figures, epics, 'epic', 'epics')} with ${version}`;
  if (gaps === 0) return `No gap is written down ${at}.`;
  const found = counted(figures, gaps - after, 'gap was', 'gaps were');
  const live = after === 0 ? 'none' : figures(after);
  return `${found} found with customers or by ourselves, ${live} only after go-live, ${at}, in all its versions.`;
}
