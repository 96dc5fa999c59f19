import Button from '@atlaskit/button/new';
import { useId, useState } from 'react';
import type { Failure } from '#contract/errors';
import { entryView, type EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import { call } from '../../../host/server';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { useWritten } from '../../../parts/fields/useWritten';
import { EntryField } from '../../register/fields/EntryField';
import type { CardFormProps } from '../mineCard';
import { WithEntry } from './WithEntry';

/** Says of a disruption when customers were told, or when they will be. */
export default function NoticeCard({ card, settings, onDone }: CardFormProps) {
  return <WithEntry card={card}>{(entry) => <NoticeForm {...{ entry, settings, onDone }} />}</WithEntry>;
}

/** What is asked here of all that a disruption holds. */
const ASKED = ['noticeAt', 'noticeGivenAt'] as const;
type Asked = Record<(typeof ASKED)[number], unknown>;

function NoticeForm({ entry, settings, onDone }: { entry: EntryView } & Pick<CardFormProps, 'settings' | 'onDone'>) {
  const id = useId();
  const { fields } = kindNamed(entry.kind);
  const { noticeAt, noticeGivenAt } = entry.body;
  const [written, write] = useWritten<Asked>({ noticeAt, noticeGivenAt });
  const [version, setVersion] = useState(entry.version);
  const [{ busy, failure, lack }, setState] = useState<{ busy: boolean; failure: Failure | null; lack: boolean }>({
    busy: false,
    failure: null,
    lack: false,
  });
  const save = async (): Promise<void> => {
    const changes = Object.fromEntries(
      ASKED.flatMap((name) => (written[name] === entry.body[name] ? [] : [[name, written[name]]])),
    );
    if (Object.keys(changes).length === 0) return setState({ busy: false, failure: null, lack: true });
    setState({ busy: true, failure: null, lack: false });
    const { id: entryId, kind, home } = entry;
    const answer = await call('entry.save', { id: entryId, kind, home, version, changes });
    setState({ busy: false, failure: answer.ok ? null : answer.error, lack: false });
    if (answer.ok) return onDone();
    // Somebody changed it meanwhile: what is written here is sent on top of that, once the person says so.
    const current = entryView.safeParse(answer.error.current);
    if (current.success) setVersion(current.data.version);
  };
  return (
    <form
      className="mine-notice"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) void save();
      }}
    >
      {ASKED.map((name) => {
        const field = fields[name];
        return (
          field && (
            <EntryField
              key={name}
              id={`${id}-${name}`}
              field={field}
              value={written[name]}
              problem={null}
              settings={settings}
              onChange={(value) => write({ [name]: value })}
            />
          )
        );
      })}
      {failure && <FailureMessage failure={failure} onTryAgain={() => void save()} />}
      <div className="mine-notice__foot">
        <Button type="submit" appearance="primary" isLoading={busy}>
          Save
        </Button>
        <span role="status">{lack && ' Give a day first.'}</span>
      </div>
    </form>
  );
}
