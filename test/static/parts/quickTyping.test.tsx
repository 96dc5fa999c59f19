import '../../support/screen/fakeBridge';
import { screen } from '@testing-library/react';
import { useState } from 'react';
import { Picker } from '../../../static/parts/choosing/Picker';
import { renderSurface } from '../../support/screen/renderSurface';

const PATHS = ['Ask for a big bill', 'Change the tariff', 'Pay a bill'];

/** The paths whose name has what is typed; all are suggested while nothing is. */
function PathPicker({ onChoose }: { onChoose: (name: string) => void }) {
  const [text, setText] = useState('');
  return (
    <>
      <span id="label">Which path</span>
      <Picker
        labelledBy="label"
        items={PATHS.filter((name) => name.includes(text))}
        areSuggested={text === ''}
        status=""
        idOf={(name) => name}
        nameOf={(name) => name}
        draw={(name) => name}
        placeholder=""
        onType={setText}
        onChoose={onChoose}
        onClose={() => undefined}
      />
    </>
  );
}

const written = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');

/** As in a browser that is busy: between one key and the next there is no time for anything but the keys. */
function typeHurriedly(field: HTMLInputElement, texts: readonly string[]): void {
  for (const text of texts) {
    written?.set?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
}

test.each([
  ['the first that has it, where all were only suggested before', ['bill'], 'Ask for a big bill'],
  ['the first that has all of it, not the first of what was typed before', ['a', 'a b', 'a bill'], 'Pay a bill'],
  ['none where none has it', ['bill', 'bills'], null],
])('Enter right after typing chooses %s', async (_, texts, expected) => {
  const chosen: string[] = [];
  renderSurface(() => <PathPicker onChoose={(name) => chosen.push(name)} />);
  const environment = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
  // Within the tests' `act` React would do between two keys what it does later in a browser.
  environment.IS_REACT_ACT_ENVIRONMENT = false;
  try {
    typeHurriedly(screen.getByRole<HTMLInputElement>('combobox', { name: 'Which path' }), texts);
    await new Promise((resolve) => setTimeout(resolve, 20));
  } finally {
    environment.IS_REACT_ACT_ENVIRONMENT = true;
  }
  expect(chosen).toEqual(expected === null ? [] : [expected]);
});
