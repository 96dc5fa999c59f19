import { useRef, type ComponentPropsWithoutRef } from 'react';
import { Icon } from './Icon';
import './search-field.css';

export interface SearchFieldProps extends Omit<ComponentPropsWithoutRef<'input'>, 'type' | 'value' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
}

/** Words to find something by, with a button that takes them away. */
export function SearchField({ value, onChange, className, ...input }: SearchFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <span className={className ? `lens-search ${className}` : 'lens-search'}>
      <input
        {...input}
        ref={field}
        className="lens-search__field lens-control"
        type="search"
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <Icon name="search" className="lens-search__sign" />
      {value !== '' && !input.disabled && (
        <button
          type="button"
          className="lens-search__clear"
          aria-label="Clear what is searched for"
          onClick={() => {
            onChange('');
            // The button goes with the words: the focus stays where one writes.
            field.current?.focus();
          }}
        >
          <Icon name="cross" />
        </button>
      )}
    </span>
  );
}
