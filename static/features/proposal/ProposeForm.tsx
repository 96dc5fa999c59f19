import { useId, useState, type FormEvent } from 'react';
import type { Failure } from '#contract/errors';
import { PROPOSAL_REASON_MAX, PROPOSAL_TITLE_MAX } from '#domain/proposal/proposal';
import { canWeigh, changesNothing, type Weights } from '#domain/settings/weights';
import { useHost } from '../../host/HostProvider';
import { call } from '../../host/server';
import { FailureMessage } from '../../parts/messages/FailureMessage';
import { DateField } from '../../parts/controls/DateField';
import { Disclosure } from '../../parts/opening/Disclosure';
import type { PortfolioSettings } from '../portfolio/reading/portfolioEpic';
import { dayOf, startOfDay } from '../../parts/texts/zoneTime';

const EMPTY = { title: '', reason: '', day: '' };
/** Keeps years to four digits. */
const LAST_DAY = '9999-12-31';

/** @returns what has to be done before these weights can be proposed; null when nothing. */
function lackOf({ title, reason, day }: typeof EMPTY, isNew: boolean, today: string): string | null {
  if (!isNew) return 'Change a weight first.';
  if (title.trim() === '' || reason.trim() === '') return 'Write a title and a reason first.';
  return day !== '' && day < today ? 'This day is over. Choose today or a later day.' : null;
}

/** Hands the tried weights to the administrators, with a title, a reason and, if it shall wait, a day. */
export function ProposeForm({
  settings: { settings, version },
  weights,
}: {
  settings: PortfolioSettings;
  weights: Weights;
}) {
  const id = useId();
  const { timeZone } = useHost();
  const [today, setToday] = useState(() => dayOf(Date.now(), timeZone));
  const [typed, setTyped] = useState(EMPTY);
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<{ failure: Failure | null } | null>(null);
  const isNew = !changesNothing(settings, weights) && canWeigh(settings, weights);
  const lack = lackOf(typed, isNew, today);
  const isReady = !sending && !lack;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!isReady) return;
    setSending(true);
    setOutcome(null);
    const { title, reason, day } = typed;
    const answer = await call('proposal.save', {
      title,
      reason,
      weights,
      settingsVersion: version,
      effectiveAt: startOfDay(day, timeZone),
    });
    setSending(false);
    setOutcome({ failure: answer.ok ? null : answer.error });
    // What was typed while it was sent belongs to another proposal.
    if (answer.ok) setTyped((now) => (now === typed ? EMPTY : now));
  };
  const isProposed = outcome !== null && !outcome.failure;
  // What is done lacks nothing; who types again makes another.
  const why = isProposed ? null : lack;
  const type = (name: keyof typeof EMPTY, value: string): void => {
    setTyped((now) => ({ ...now, [name]: value }));
    if (isProposed) setOutcome(null);
  };
  const field = (name: keyof typeof EMPTY) => ({
    'aria-describedby': why ? `${id}-why` : undefined,
    id: `${id}-${name}`,
    value: typed[name],
    onChange: (event: { target: { value: string } }) => type(name, event.target.value),
  });
  return (
    <Disclosure
      className="lens-whatif__propose"
      summary="Save as a proposal"
      onToggle={() => setToday(dayOf(Date.now(), timeZone))}
    >
      <form onSubmit={(event) => void send(event)}>
        <p className="lens-whatif__hint">
          A Jira administrator decides about it; everybody who uses Customer Lens can read it.
        </p>
        <label htmlFor={`${id}-title`}>Title</label>
        <input type="text" maxLength={PROPOSAL_TITLE_MAX} {...field('title')} />
        <label htmlFor={`${id}-reason`}>Reason</label>
        <textarea rows={3} maxLength={PROPOSAL_REASON_MAX} {...field('reason')} />
        <label htmlFor={`${id}-day`}>Takes effect on, today or later (empty: once it is approved)</label>
        <DateField min={today} max={LAST_DAY} {...field('day')} />
        {/* Not disabled: the keyboard would lose its place at the moment of sending. */}
        <button
          type="submit"
          className="lens-plain-button"
          aria-disabled={!isReady}
          aria-describedby={why ? `${id}-why` : undefined}
        >
          Propose these weights
        </button>
        {why && (
          <p className="lens-whatif__hint" id={`${id}-why`}>
            {why}
          </p>
        )}
      </form>
      <p role="status">
        {isProposed && 'Proposed. It waits for an administrator on the settings page of Customer Lens.'}
      </p>
      {outcome?.failure && <FailureMessage failure={outcome.failure} />}
    </Disclosure>
  );
}
