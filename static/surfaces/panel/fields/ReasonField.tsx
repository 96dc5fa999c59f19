import { useId } from 'react';
import { REASON_MAX } from '#domain/rating/assessment';
import { needsReason } from '#domain/rating/missing';
import { usePanel } from '../PanelContext';
import { REASON_QUESTION } from '../../../features/rating/answers/words';
import { FieldBox } from './FieldBox';
import { FieldHead } from './FieldHead';

/** From here on the panel says how many letters are left. */
const NEARLY_FULL = REASON_MAX - 100;

/** The sentence behind a large or a harmful impact. Asked for only then; one that was written before stays in view. */
export function ReasonField() {
  const id = useId();
  const { content, readOnly, edit, settle } = usePanel();
  const asked = needsReason(content.answers);
  if (!asked && content.reason === null) return null;
  const text = content.reason ?? '';
  const missing = asked && text.trim() === '';
  return (
    <FieldBox field="reason">
      <FieldHead
        label={REASON_QUESTION}
        htmlFor={id}
        onClear={text.trim() === '' || readOnly ? undefined : () => edit({ reason: null })}
      >
        {missing && <span className="panel-chip">Asked for at this impact</span>}
      </FieldHead>
      <textarea
        id={id}
        className="panel-input panel-input--text"
        rows={2}
        maxLength={REASON_MAX}
        placeholder={
          readOnly
            ? 'Nothing written.'
            : 'For example: prepaid customers top up in the app and no longer call the hotline.'
        }
        readOnly={readOnly}
        value={text}
        onChange={(event) => edit({ reason: event.target.value }, true)}
        onBlur={settle}
      />
      {text.length >= NEARLY_FULL && <p className="lens-question">{REASON_MAX - text.length} letters left.</p>}
    </FieldBox>
  );
}
