import { useState } from 'react';
import { linksIn, type Link } from '#domain/register/link';
import { KIND_NAMES } from '#domain/register/kinds/index';
import { onDemand } from '../../../parts/messages/onDemand';
import { Select } from '../../../parts/controls/Select';
import { saidOf, type ControlProps } from '../fields/control';
import { Grouped } from '../fields/FieldHead';
import { recordWords, rememberRecords, useRecordNames } from './useRecordNames';

const RecordPicker = onDemand(
  () => import('./RecordPicker'),
  <div className="lens-input register-field__waits">Loading the list…</div>,
);

/** What a record hangs on, one in a line with how: each can be changed and taken off, and one more chosen. */
export function LinksControl(props: ControlProps<'links'>) {
  const { id, value, control, home, onChange } = props;
  const [choosing, setChoosing] = useState(false);
  const links = linksIn(value);
  const records = useRecordNames(links.map(({ to }) => to));
  const kinds = KIND_NAMES.filter((name) => control.kinds.includes(name));
  const put = (all: readonly Link[]): void => onChange(all.length === 0 ? null : all);
  const backToButton = (): void => {
    // What had the focus is gone in the next frame.
    requestAnimationFrame(() => document.getElementById(id)?.focus());
  };
  const choose = (to: string): void => {
    const [usual] = control.options;
    if (usual && !links.some((link) => link.to === to)) put([...links, { to, how: usual.id }]);
    setChoosing(false);
    backToButton();
  };
  return (
    <Grouped
      {...props}
      onClear={links.length === 0 ? undefined : () => onChange(null)}
      onCleared={() => document.getElementById(id)?.focus()}
    >
      {links.length > 0 && (
        <ul className="register-field__records">
          {links.map((link) => (
            <OneLink
              key={link.to}
              link={link}
              name={recordWords(link.to, records)}
              options={control.options}
              onHow={(how) => put(links.map((one) => (one.to === link.to ? { ...one, how } : one)))}
              onTakeOff={() => {
                put(links.filter(({ to }) => to !== link.to));
                backToButton();
              }}
            />
          ))}
        </ul>
      )}
      {choosing && home ? (
        <RecordPicker
          labelledBy={`${id}-label`}
          kinds={kinds}
          home={null}
          onClose={() => {
            setChoosing(false);
            backToButton();
          }}
          onChoose={(one) => {
            rememberRecords([one]);
            choose(one.id);
          }}
        />
      ) : links.length < control.most ? (
        <button
          type="button"
          id={id}
          className="lens-input register-field__button"
          aria-labelledby={`${id}-label ${id}`}
          aria-describedby={saidOf(props)['aria-describedby']}
          onClick={() => setChoosing(true)}
        >
          <span className="register-field__waits">{links.length === 0 ? 'Choose' : 'Choose one more'}</span>
        </button>
      ) : (
        <p id={id} tabIndex={-1} className="register-field__hint">
          {links.length} are chosen. No more fit.
        </p>
      )}
    </Grouped>
  );
}

interface OneLinkProps {
  link: Link;
  name: string;
  options: ControlProps<'links'>['control']['options'];
  onHow: (how: string) => void;
  onTakeOff: () => void;
}

function OneLink({ link, name, options, onHow, onTakeOff }: OneLinkProps) {
  return (
    <li>
      <Select aria-label={`How it hangs on ${name}`} value={link.how} onChange={({ target }) => onHow(target.value)}>
        {options.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <span>{name}</span>
      <button type="button" className="lens-link" onClick={onTakeOff}>
        Take off <span className="lens-visually-hidden">{name}</span>
      </button>
    </li>
  );
}
