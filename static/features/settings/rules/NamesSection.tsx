import type { Settings } from '#domain/settings/settings';
import { Radio } from '../../../parts/controls/Checkbox';
import { useDesk } from '../drafting/DraftContext';
import { editDraft } from '../drafting/draft';
import { Section } from '../fields/Section';
import './rules.css';

/** Whether people are told by name or by role. */
export function NamesSection() {
  const { draft, change } = useDesk();
  const rolesOnly = draft.settings.rolesOnly === true;
  const set = (isRoles: boolean) => () =>
    change((before) => editDraft(before, (settings) => withNames(settings, isRoles)));
  return (
    <Section
      title="Names or roles"
      about={
        <p>
          Who rated, gave an opinion, challenged, asked or decided is told by name, or to everybody else only by the
          role on a roster, such as “Support”, and otherwise as “a colleague”. Everybody sees their own name.
        </p>
      }
    >
      <fieldset className="lens-names">
        <legend className="lens-visually-hidden">How people are told</legend>
        <Radio name="names" checked={!rolesOnly} onChange={set(false)}>
          By name
        </Radio>
        <Radio name="names" checked={rolesOnly} onChange={set(true)}>
          By role only
        </Radio>
      </fieldset>
      <p className="lens-field__hint">
        Sponsors and the people on a roster are named either way: they are asked because of who they are. A backup, and
        the history of these settings, name everybody; both are for Jira administrators.
      </p>
    </Section>
  );
}

/** Names are not written, so that settings from before say the same. */
function withNames({ rolesOnly: _before, ...settings }: Settings, isRoles: boolean): Settings {
  return isRoles ? { ...settings, rolesOnly: true } : settings;
}
