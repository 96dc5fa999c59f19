import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useRef, useState } from 'react';
import { useKeepsFocus } from '../../../static/surfaces/portfolioPage/useKeepsFocus';

/** A button that gives way to a form, as most of the page's do, and one that is disabled while it saves. */
function Page() {
  const section = useRef<HTMLElement>(null);
  useKeepsFocus(section);
  const [state, setState] = useState<'closed' | 'open' | 'saving'>('closed');
  return (
    <section ref={section}>
      <button type="button">Before</button>
      {state === 'closed' ? (
        <button type="button" onClick={() => setState('open')}>
          Open
        </button>
      ) : (
        <>
          <input type="radio" name="need" aria-label="None" />
          <input type="radio" name="need" aria-label="Some" defaultChecked />
          <button type="button" disabled={state === 'saving'} onClick={() => setState('saving')}>
            Save
          </button>
          <button type="button" onClick={() => setState(state === 'saving' ? 'open' : 'closed')}>
            Close
          </button>
        </>
      )}
      <button type="button">After</button>
    </section>
  );
}

const press = (name: string): void => {
  act(() => screen.getByRole('button', { name }).focus());
  fireEvent.click(screen.getByRole('button', { name }));
};
const focused = (label: string) =>
  waitFor(() =>
    expect(document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent).toBe(label),
  );

test('what takes the place of the pressed button has the keyboard, and the button when it is back', async () => {
  render(<Page />);
  press('Open');
  await focused('Some');
  press('Close');
  await focused('Open');
});

test('a button that was disabled while it saved has the keyboard again', async () => {
  render(<Page />);
  press('Open');
  // Browsers take the focus from what becomes disabled; jsdom does not.
  act(() => screen.getByRole('button', { name: 'Save' }).focus());
  act(() => screen.getByRole('button', { name: 'Save' }).blur());
  fireEvent.click(screen.getByRole('button', { name: 'Save' }));
  expect(document.activeElement).toBe(document.body);
  fireEvent.click(screen.getByRole('button', { name: 'Close' }));
  await focused('Save');
});

test('whoever points is left alone', async () => {
  render(<Page />);
  fireEvent.pointerDown(screen.getByRole('button', { name: 'Open' }));
  act(() => screen.getByRole('button', { name: 'Open' }).focus());
  fireEvent.click(screen.getByRole('button', { name: 'Open' }));
  await screen.findByRole('button', { name: 'Save' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(document.activeElement).toBe(document.body);
});
