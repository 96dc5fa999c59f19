import type { KindName } from '#domain/register/kinds/index';
import { kindNamed } from '#domain/register/kinds/index';
import { whoWords } from '#domain/register/text/rightWords';
import type { EntryView } from '#contract/register';
import type { Values } from '#domain/register/kind';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { Message } from '../../../parts/messages/Message';
import { EntryForm } from './EntryForm';

interface AddRecordProps {
  kind: KindName;
  home: Home;
  /** Whether the viewer may, as the server said it. */
  mayAdd: boolean;
  settings: Settings;
  /** What is said of it already: it is not asked. */
  given?: Values;
  onSaved: (entry: EntryView) => void;
  onClose: () => void;
}

/** The form of a new record in a project that was chosen; who may not add one there is told who may. */
export function AddRecord({ kind, home, mayAdd, settings, given, onSaved, onClose }: AddRecordProps) {
  const { name, may, home: where } = kindNamed(kind);
  if (mayAdd)
    return (
      <EntryForm {...{ kind, home, settings, onSaved }} {...(given ? { given } : {})} entry={null} onCancel={onClose} />
    );
  return (
    <Message tone="information" action={{ label: 'Close', onClick: onClose }}>
      {`Only ${whoWords(may.add, where)} may add a ${name.toLowerCase()} there. Choose another project.`}
    </Message>
  );
}
