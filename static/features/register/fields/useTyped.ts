import { useState } from 'react';
import { sameJson } from '#kernel/sameJson';

/**
 * What stands in a line, for a value that is read from it. As long as the line says the value, it stays as it was
 * typed, with its blanks and half words; when the value comes from elsewhere, it is written anew.
 */
export function useTyped(
  value: unknown,
  read: (text: string) => unknown,
  write: (value: unknown) => string,
  onChange: (value: unknown) => void,
): [text: string, type: (text: string) => void] {
  const [typed, setTyped] = useState(() => write(value));
  const text = sameJson(read(typed), value) ? typed : write(value);
  const type = (next: string): void => {
    setTyped(next);
    onChange(read(next));
  };
  return [text, type];
}
