import Button from '@atlaskit/button/new';
import { useId, useRef, useState, type FormEvent } from 'react';
import { failureSentence } from '../../../host/failureSentence';
import { epicsById } from '../../../host/jira';
import { call } from '../../../host/server';
import './epics.css';

interface AddEpicProps {
  /** What it changes, and the id of that. */
  what: 'path' | 'item';
  changed: string;
  /** Ids of the epics that are named already. */
  named: readonly string[];
  onAdded: (key: string) => void;
}

const KEY = /^[A-Za-z][A-Za-z0-9_]{0,30}-[1-9]\d{0,9}$/;

/** Names an epic that changes a path, or an item that stands behind some, by its key. */
export function AddEpic({ what, changed, named, onAdded }: AddEpicProps) {
  const id = useId();
  const [key, setKey] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);

  const add = async (): Promise<string | null> => {
    const written = key.trim().toUpperCase();
    if (!KEY.test(written)) return 'Write the key of an epic, such as MOB-7.';
    const [epic] = await epicsById([written]);
    if (!epic) return `You can see no issue ${written}. Check its key.`;
    if (named.includes(epic.id)) return `${epic.key} is named already.`;
    const answer = await call('entry.save', {
      kind: 'pathChange',
      home: { issueId: epic.id },
      version: 0,
      changes: { [what]: changed },
      // Sent once more, because no answer came, it is the same record.
      key: `path-change-${changed}`.slice(0, 100),
    });
    if (!answer.ok) return answer.error.message;
    setKey('');
    onAdded(epic.key);
    return null;
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    add()
      .catch((error: unknown) => failureSentence(error, 'The epic could not be named. Try again in a minute.'))
      .then((found) => {
        setProblem(found);
        if (found !== null) field.current?.focus();
      })
      .finally(() => setBusy(false));
  };

  return (
    <form className="path-epics__add" noValidate onSubmit={submit}>
      <label htmlFor={id}>{`Add an epic that changes this ${what}, by its key`}</label>
      <input
        ref={field}
        id={id}
        className="lens-control path-epics__key"
        value={key}
        placeholder="MOB-7"
        autoComplete="off"
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={({ target }) => setKey(target.value)}
      />
      <Button type="submit" spacing="compact" isDisabled={isBusy}>
        Add
      </Button>
      {problem !== null && (
        <p className="path-epics__problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
