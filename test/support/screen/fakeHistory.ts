import { fakeBridge } from './fakeBridge';

type Listener = (location: { pathname: string; search: string }, action: string) => void;

/**
 * The page around the app, with an address bar that starts at `at` and can be set from outside: by `goTo` as the back
 * button does, by `lead` as Jira's side navigation does.
 */
export function answerPageHistory(at = '/ranking'): {
  moves: string[];
  goTo: (to: string) => void;
  lead: (to: string) => void;
} {
  const moves: string[] = [];
  const listeners = new Set<Listener>();
  const placeOf = (to: string) => ({
    pathname: to.split('?')[0] ?? '/',
    search: to.includes('?') ? `?${to.split('?')[1]}` : '',
  });
  const tell = (to: string, action: string): void => listeners.forEach((listener) => listener(placeOf(to), action));
  const move = (action: 'PUSH' | 'REPLACE') => (to: string) => {
    moves.push(`${action} ${to}`);
    tell(to, action);
  };
  fakeBridge.onOperation('createHistory', () => ({
    location: placeOf(at),
    push: move('PUSH'),
    replace: move('REPLACE'),
    listen: (listener: Listener) => listeners.add(listener),
  }));
  fakeBridge.onOperation('getUrl', () => 'https://example.atlassian.net/app');
  fakeBridge.onOperation('changeWindowTitle', () => undefined);
  return { moves, goTo: (to) => tell(to, 'POP'), lead: (to) => tell(to, 'PUSH') };
}
