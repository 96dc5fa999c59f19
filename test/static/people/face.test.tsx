import '../../support/screen/fakeBridge';
import { fireEvent, render, screen } from '@testing-library/react';
import { FORMER_USER } from '#kernel/people';
import { PersonName } from '../../../static/people/PersonName';
import type { People } from '../../../static/people/usePeople';

const ANNA = { accountId: 'anna', displayName: 'Anna van den Berg', avatarUrl: 'https://faces.example/anna.png' };
const people = (...known: { accountId: string; displayName: string; avatarUrl?: string }[]): People => ({
  byId: new Map(known.map((person) => [person.accountId, person])),
  state: 'ready',
});

const face = (): Element | null => document.querySelector('.lens-face');

test('stands before the name, and says nothing to screen readers that the name does not', () => {
  render(<PersonName accountId="anna" people={people(ANNA)} />);
  expect(face()?.getAttribute('src')).toBe('https://faces.example/anna.png');
  expect(face()?.getAttribute('alt')).toBe('');
  expect(screen.getByText('Anna van den Berg')).toBeTruthy();
});

test('a picture that does not come, or that there is not, leaves the initials', () => {
  const { rerender } = render(<PersonName accountId="anna" people={people(ANNA)} />);
  fireEvent.error(face()!);
  expect(face()?.getAttribute('data-initials')).toBe('AB');
  rerender(<PersonName accountId="bo" people={people({ accountId: 'bo', displayName: 'Bo' })} />);
  expect(face()?.getAttribute('data-initials')).toBe('B');
});

test.each(['a board member', FORMER_USER, 'somebody-hidden'])(
  'who is told without a name is shown without a face: %s',
  (accountId) => {
    render(<PersonName accountId={accountId} people={people(ANNA)} />);
    expect(document.querySelector('img')).toBeNull();
    expect(face()?.getAttribute('data-initials')).toBeNull();
  },
);
