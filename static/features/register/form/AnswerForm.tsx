import { useEffect, useId, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import type { EntryView } from '#contract/register';
import { kindNamed } from '#domain/register/kinds/index';
import type { Settings } from '#domain/settings/settings';
import { call } from '../../../host/server';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { Message } from '../../../parts/messages/Message';
import { focusEntryField } from '../fields/EntryField';
import { isUnsettled } from './draft';
import { useFirstField } from './EntryForm';
import { FieldList } from './FieldList';
import { FormFoot } from './FormFoot';
import { MetOthers, whyClosed } from './MetOthers';
import { answerSheet } from './sheet';
import { useDraft, type Send } from './useDraft';
import './form.css';

export interface AnswerFormProps {
  entry: EntryView;
  settings: Settings;
  onAnswered: (entry: EntryView, published: boolean) => void;
  onLater: () => void;
  /** What stands above the fields, and may write into them. */
  offers?: (write: (name: string, value: unknown) => void) => ReactNode;
  /** The word on the button that sends. */
  does?: string;
}

const sendAnswer: Send = (base, answer) =>
  call('entry.answer', { id: base?.id ?? '', version: base?.version ?? 0, answer });

/** Answers a record, or answers it otherwise. */
export function AnswerForm(props: AnswerFormProps) {
  const { entry, settings, onAnswered, onLater, offers, does = 'Send the answer' } = props;
  const id = useId();
  const { name } = kindNamed(entry.kind);
  const sheet = useMemo(() => answerSheet(entry.kind), [entry.kind]);
  const onScreen = useDraft({
    ...{ sheet, entry, settings },
    send: sendAnswer,
    onSaved: ({ entry: stored, published }) => onAnswered(stored, published),
  });
  const { draft, problems, hasChanges, send } = onScreen;
  const [tried, setTried] = useState(false);
  useLeaveGuard(hasChanges);
  useFirstField(id, sheet.fields);
  const closed = whyClosed(draft.base, sheet);
  const isEmpty = !hasChanges && draft.base?.answer === null;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isEmpty) void send();
  };
  const first = Object.keys(problems)[0];
  useEffect(() => {
    if (first !== undefined) focusEntryField(`${id}-${first}`);
  }, [id, first]);
  const lack = isEmpty ? 'Nothing is answered yet.' : isUnsettled(draft) ? 'Choose below what stays, then send.' : null;
  return (
    <form className="register-form" aria-label={`Answer: ${name}`} noValidate onSubmit={submit}>
      {offers?.(onScreen.write)}
      <FieldList {...{ id, sheet, onScreen, settings }} home={entry.home} />
      <FormFoot onScreen={onScreen} does={does} lack={tried ? lack : null} onCancel={onLater}>
        {closed && (
          <Message tone="warning">{closed} What you wrote stands here until you leave: copy it if you need it.</Message>
        )}
        <MetOthers id={id} sheet={sheet} draft={draft} settings={settings} onSettle={onScreen.settle} />
      </FormFoot>
    </form>
  );
}
