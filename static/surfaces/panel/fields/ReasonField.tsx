import { useId } from 'react';
import { REASON_MAX } from '#domain/rating/assessment';
import { needsReason, REASON_FROM_IMPACT } from '#domain/rating/missing';
import { usePanel } from '../PanelContext';
import { REASON_QUESTION } from '../../../features/rating/answers/words';
import { FieldBox } from './FieldBox';
import { AskedFor, FieldHead } from './FieldHead';

/** From here on the panel says how many letters are left. */
const NEARLY_FULL = REASON_MAX - 100;

/**
 * The sentence behind a large or a harmful impact. It is asked for only then; its place is there at every impact, so
 * that nothing moves when a level changes.
 */
export function ReasonField() {
  const id = useId();
  const { content, edit, settle } = usePanel();
  const asked = needsReason(content.answers);
  const text = content.reason ?? '';
  const missing = asked && text.trim() === '';
  return (
    <FieldBox field="reason">
      <FieldHead
        label={REASON_QUESTION}
        htmlFor={id}
        onClear={text.trim() === '' ? undefined : () => edit({ reason: null })}
      />
      <AskedFor
        rule={`Asked for from +${REASON_FROM_IMPACT}, and at any harm`}
        needed={missing ? 'Asked for at this impact' : null}
      />
      <textarea
        id={id}
        className="panel-input panel-input--text lens-input"
        rows={2}
        maxLength={REASON_MAX}
        placeholder="For example: prepaid customers top up in the app and no longer call the hotline."
        value={text}
        onChange={(event) => edit({ reason: event.target.value }, true)}
        onBlur={settle}
      />
      {text.length >= NEARLY_FULL && <p className="lens-question">{REASON_MAX - text.length} letters left.</p>}
    </FieldBox>
  );
}
