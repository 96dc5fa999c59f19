import type { EntryView } from '#contract/register';
import { storedNow } from '../../../../host/conflict';
import { call } from '../../../../host/server';

/**
 * A session of which something was found took place. @returns why that could not be written down; null where it is.
 */
export async function markHeld(session: EntryView): Promise<string | null> {
  if (session.body['held'] === true) return null;
  const { id, kind, home, version } = session;
  const answer = await call('entry.save', { id, kind, home, version, changes: { held: true } });
  if (answer.ok) return null;
  const current = storedNow<'entry.save'>(answer.error);
  return current && current.version > version ? markHeld(current) : answer.error.message;
}
