import Button from '@atlaskit/button/new';
import { useId, useState, type FormEvent } from 'react';
import type { Failure } from '#contract/errors';
import type { EntryView } from '#contract/register';
import { stepsToRaise } from '#domain/path/brief/briefOptions';
import type { FrozenBrief } from '#domain/path/brief/frozenBrief';
import { stepWords } from '#domain/path/steps';
import { KINDS } from '#domain/register/kinds/index';
import { useHost } from '../../../host/HostProvider';
import { call } from '../../../host/server';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { EntryField, focusEntryField } from '../../register/fields/EntryField';
import { freshKey } from '../../register/form/useSaveEntry';
import { briefNow, type BriefsData } from './briefNow';
import { briefWordsIn, WHAT_WORDS } from './briefWords';
import { optionProblem, OptionRows, percentIn, type WrittenOption } from './OptionRows';

interface BriefFormProps {
  data: BriefsData;
  onFrozen: (entry: EntryView) => void;
  onCancel: () => void;
}

type What = keyof typeof WHAT_WORDS;

interface Draft {
  what: What;
  title: string;
  sponsor: string | null;
  options: WrittenOption[];
}

const { fields } = KINDS.brief;
const FIRST: What = 'adoption';
const isWhat = (value: unknown): value is What => value === 'strategy' || value === 'adoption';
const titleOf = (what: What, now: FrozenBrief): string => `${WHAT_WORDS[what]}: ${now.path.name}`;

/** Freezes a brief. Its title and options are suggested by how the path stands now. */
export function BriefForm({ data, onFrozen, onCancel }: BriefFormProps) {
  const id = useId();
  const { locale } = useHost();
  const [now] = useState(() => briefNow(data));
  const [key] = useState(freshKey);
  const [draft, setDraft] = useState<Draft>(() => firstDraft(data, now, briefWordsIn(locale).percent));
  const [hasChanges, setChanges] = useState(false);
  const [tried, setTried] = useState(false);
  const [state, setState] = useState<{ busy: boolean; failure: Failure | null }>({ busy: false, failure: null });
  useLeaveGuard(hasChanges);
  const write = (said: Partial<Draft>): void => {
    setDraft({ ...draft, ...said });
    setChanges(true);
  };
  const written = draft.options.filter(({ text }) => text.trim() !== '');
  const problems = {
    title: draft.title.trim() === '' ? 'Give it a title.' : null,
    sponsor: draft.sponsor === null ? 'Choose who decides.' : null,
    options: written.length === 0 ? 'Write one option at least.' : null,
  };
  const isWrong =
    Object.values(problems).some((one) => one !== null) || draft.options.some((one) => optionProblem(one) !== null);

  const send = async (): Promise<void> => {
    const { what, title, sponsor } = draft;
    if (sponsor === null) return;
    setState({ busy: true, failure: null });
    const answer = await call('brief.freeze', {
      ...{ path: data.path.id, what, title: title.trim(), sponsor, key },
      options: written.map(({ text, step, to }) => {
        const percent = percentIn(to);
        return { text: text.trim(), ...(step === null || percent === null ? {} : { step, to: percent }) };
      }),
    });
    if (answer.ok) return onFrozen(answer.value.entry);
    setState({ busy: false, failure: answer.error });
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!isWrong && !state.busy) void send();
    else if (problems.title) focusEntryField(`${id}-title`);
    else if (problems.sponsor) focusEntryField(`${id}-sponsor`);
  };
  const field = { settings: data.settings, home: data.path.home };
  return (
    <form className="path-briefs__form" aria-label="Write a brief" noValidate onSubmit={submit}>
      <EntryField
        id={`${id}-what`}
        {...{ ...field, field: fields.what, value: draft.what, problem: null }}
        onChange={(chosen) => {
          // Cleared, it is again what it was at first.
          const what = isWhat(chosen) ? chosen : FIRST;
          const isOwn = draft.title !== titleOf(draft.what, now);
          write({ what, ...(isOwn ? {} : { title: titleOf(what, now) }) });
        }}
      />
      <EntryField
        id={`${id}-title`}
        {...{ ...field, field: fields.title, value: draft.title, problem: tried ? problems.title : null }}
        onChange={(title) => write({ title: typeof title === 'string' ? title : '' })}
      />
      <EntryField
        id={`${id}-sponsor`}
        {...{ ...field, field: fields.sponsor, value: draft.sponsor, problem: tried ? problems.sponsor : null }}
        onChange={(sponsor) => write({ sponsor: typeof sponsor === 'string' ? sponsor : null })}
      />
      <OptionRows options={draft.options} tried={tried} onWrite={(options) => write({ options })} />
      {tried && problems.options && <p className="path-briefs__problem">{problems.options}</p>}
      <p className="path-briefs__quiet">
        The page is frozen as the path stands now: its funnel, reasons, what is at stake and what each option recovers.
        Nobody can change it afterwards. Epics that you may not see are left out and counted.
      </p>
      <div className="path-briefs__buttons">
        <Button type="submit" appearance="primary" isLoading={state.busy}>
          Freeze the brief
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
        <p className="path-briefs__quiet" role="status">
          {tried && isWrong && 'Something is missing: see above.'}
        </p>
      </div>
      {state.failure && <FailureMessage failure={state.failure} onTryAgain={() => void send()} />}
    </form>
  );
}

/** An option for each step that is below its threshold, and to leave it as it is. */
function firstDraft({ path }: BriefsData, now: FrozenBrief, percent: (rate: number) => string): Draft {
  const raised = stepsToRaise(now.steps).slice(0, 3);
  const options = raised.map(({ step, to }) => ({
    text: `Raise “${stepWords(step)}” to ${percent(to / 100)}`,
    ...{ step, to: String(to) },
  }));
  return {
    what: FIRST,
    title: titleOf(FIRST, now),
    sponsor: path.owner,
    options: [...options, { text: 'Leave it as it is', step: null, to: '' }].map((one, key) => ({ ...one, key })),
  };
}
