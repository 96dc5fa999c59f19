import type { Settings } from '#domain/settings/settings';
import { DateField } from '../../../parts/controls/DateField';
import { useDesk } from '../../settings/drafting/DraftContext';
import { editDraft } from '../../settings/drafting/draft';
import { fieldIds } from '../../settings/fields/fieldIds';
import { Section } from '../../settings/fields/Section';

/** The last day of the office, which the ladder shows beside what others do by now. */
export function OfficeEndSection() {
  const { draft, change } = useDesk();
  return (
    <Section
      title="Until when the office works"
      about={
        <p>
          An office for customers does well when it is no longer needed. Ladder shows this day beside how much is rated,
          answered and judged outside the office by now.
        </p>
      }
    >
      <div className="lens-field">
        <label className="lens-field__label" htmlFor={fieldIds.officeEnds}>
          Last day of the office
        </label>
        <DateField
          id={fieldIds.officeEnds}
          value={draft.settings.officeEndsAt ?? ''}
          aria-describedby={`${fieldIds.officeEnds}:hint`}
          onChange={({ target }) =>
            change((before) => editDraft(before, (settings) => withEnd(settings, target.value)))
          }
        />
        <p className="lens-field__hint" id={`${fieldIds.officeEnds}:hint`}>
          Empty: nobody said until when. Nothing happens on this day by itself.
        </p>
      </div>
    </Section>
  );
}

/** No day is not written, so that settings from before say the same. */
function withEnd(settings: Settings, day: string): Settings {
  const { officeEndsAt: _before, ...others } = settings;
  return day === '' ? others : { ...others, officeEndsAt: day };
}
