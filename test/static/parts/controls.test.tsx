import { fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { FileButton } from '../../../static/parts/controls/FileButton';
import { SearchField } from '../../../static/parts/controls/SearchField';
import { Disclosure } from '../../../static/parts/opening/Disclosure';
import { Menu, type MenuGroup } from '../../../static/parts/opening/Menu';
import { HelpButton, Popover } from '../../../static/parts/opening/Popover';
import { useFocusAfter } from '../../../static/parts/opening/useFocusAfter';
import { placeOf } from '../../../static/parts/opening/popupPlace';

const chosen: string[] = [];
beforeEach(() => chosen.splice(0));

const act = (id: string, label: string) => ({ id, label, onChoose: () => void chosen.push(id) });

function Export() {
  const [on, setOn] = useState(false);
  const groups: MenuGroup[] = [
    {
      id: 'files',
      items: [
        act('csv', 'As CSV'),
        act('book', 'As a workbook'),
        { ...act('freeze', 'Freeze for the board'), hint: 'Only a board may.', isDisabled: true },
      ],
    },
    {
      id: 'columns',
      label: 'Columns',
      items: [{ id: 'sponsor', label: 'Sponsor', isChecked: on, onChoose: () => setOn(!on) }],
    },
  ];
  return (
    <>
      <Menu label="More" groups={groups} />
      <button type="button">After</button>
    </>
  );
}

test('a menu is used with the keys that everybody knows from menus', async () => {
  const user = userEvent.setup();
  render(<Export />);
  const button = screen.getByRole('button', { name: 'More' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  button.focus();
  await user.keyboard('{ArrowDown}');
  const focused = () => document.activeElement?.textContent;
  expect(focused()).toBe('As CSV');
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Sponsor');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toBe('As CSV');
  await user.keyboard('{End}');
  expect(focused()).toBe('Sponsor');
  await user.keyboard('{Home}a');
  expect(focused()).toBe('As a workbook');
  await user.keyboard('f');
  expect(focused()).toContain('Freeze for the board');
  // What cannot be done is read, with the reason, and does nothing.
  await user.keyboard('{Enter}');
  expect(chosen).toEqual([]);
  expect(screen.getByRole('menu')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
  await user.keyboard('{ArrowUp}');
  expect(focused()).toBe('Sponsor');
  await user.keyboard('{Tab}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'After' }));
});

test('what is done closes the menu and gives the focus back; what is on or off leaves it open', async () => {
  const user = userEvent.setup();
  render(<Export />);
  const button = screen.getByRole('button', { name: 'More' });
  await user.click(button);
  await user.click(screen.getByRole('menuitem', { name: 'As CSV' }));
  expect(chosen).toEqual(['csv']);
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(button);
  await user.click(button);
  const sponsor = within(screen.getByRole('group', { name: 'Columns' })).getByRole('menuitemcheckbox');
  expect(sponsor.getAttribute('aria-checked')).toBe('false');
  await user.click(sponsor);
  expect(screen.getByRole('menuitemcheckbox').getAttribute('aria-checked')).toBe('true');
  fireEvent.pointerDown(document.body);
  expect(screen.queryByRole('menu')).toBeNull();
});

test('an explanation opens with the focus, and goes by Escape or when the focus leaves it', async () => {
  const user = userEvent.setup();
  render(
    <>
      <HelpButton label="What the marks mean">
        <p>A stripe tells how certain a place is.</p>
      </HelpButton>
      <Popover label="Filter (1)">
        <input aria-label="Project" />
      </Popover>
      <button type="button">After</button>
    </>,
  );
  const help = screen.getByRole('button', { name: 'What the marks mean' });
  await user.click(help);
  const opened = screen.getByRole('dialog', { name: 'What the marks mean' });
  expect(document.activeElement).toBe(opened);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(help);
  await user.click(screen.getByRole('button', { name: 'Filter (1)' }));
  await user.keyboard('{Tab}');
  expect(document.activeElement).toBe(screen.getByLabelText('Project'));
  await user.keyboard('{Tab}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'After' }));
});

test('a popup stands below its button, above it where there is more room, and never beyond the frame', () => {
  const frame = { width: 360, height: 600 };
  expect(placeOf({ left: 40, top: 20, bottom: 52 }, { width: 200, height: 300 }, frame)).toEqual({
    left: 40,
    top: 56,
    most: 536,
  });
  expect(placeOf({ left: 300, top: 500, bottom: 532 }, { width: 200, height: 300 }, frame)).toEqual({
    left: 152,
    top: 196,
    most: 488,
  });
  // A frame as low as one line of a form: it lies over its button, inside.
  const low = placeOf({ left: 0, top: 10, bottom: 42 }, { width: 344, height: 300 }, { width: 360, height: 80 });
  expect(low.left).toBe(8);
  expect(low.top).toBeGreaterThanOrEqual(0);
  expect(low.top + Math.min(low.most, 300)).toBeLessThanOrEqual(80);
});

test('a file is chosen once for each choice, and its name stands beside the button', async () => {
  const files: string[] = [];
  render(
    <FileButton label="File" onChoose={(file) => void files.push(file.name)}>
      Choose a file
    </FileButton>,
  );
  const field = screen.getByLabelText('File');
  expect(screen.getByText('No file is chosen.')).toBeTruthy();
  await userEvent.upload(field, new File(['a'], 'answers.csv'));
  expect(files).toEqual(['answers.csv']);
  expect(screen.getByText('answers.csv').id).toBe(field.getAttribute('aria-describedby'));
});

test('words that are searched for are taken away by one button, and the focus stays in the field', async () => {
  function Find() {
    const [words, setWords] = useState('check');
    return <SearchField aria-label="Find" value={words} onChange={setWords} />;
  }
  render(<Find />);
  await userEvent.click(screen.getByRole('button', { name: 'Clear what is searched for' }));
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Find' });
  expect(field.value).toBe('');
  expect(document.activeElement).toBe(field);
  expect(screen.queryByRole('button')).toBeNull();
});

test('a disclosure tells the screen when it is opened', async () => {
  const told: boolean[] = [];
  render(
    <Disclosure summary="Versions" onToggle={(open) => void told.push(open)}>
      <p>Version 3</p>
    </Disclosure>,
  );
  const details = screen.getByRole<HTMLDetailsElement>('group');
  details.open = true;
  fireEvent(details, new Event('toggle'));
  expect(told).toContain(true);
});

/** A note whose form opens in the place of its button; once it is kept there is nothing more to write. */
function Note() {
  const [state, setState] = useState<'closed' | 'open' | 'kept'>('closed');
  const button = useFocusAfter(state === 'open');
  return (
    <>
      {state === 'closed' && (
        <button ref={button} type="button" onClick={() => setState('open')}>
          Write
        </button>
      )}
      {state === 'open' && (
        <>
          <button type="button" onClick={() => setState('closed')}>
            Cancel
          </button>
          <button type="button" onClick={() => setState('kept')}>
            Keep
          </button>
        </>
      )}
    </>
  );
}

test('a button gets the focus back when what opened in its place is gone, and takes it at no other time', async () => {
  render(<Note />);
  expect(document.body).toBe(document.activeElement);
  const write = (): HTMLElement => screen.getByRole('button', { name: 'Write' });
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  expect(document.activeElement).toBe(write());
  await userEvent.keyboard(' ');
  await userEvent.click(screen.getByRole('button', { name: 'Keep' }));
  expect(screen.queryByRole('button')).toBeNull();
  expect(document.body).toBe(document.activeElement);
});
