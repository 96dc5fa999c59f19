import type { KindOnScreen } from './onScreen';

export const choice: KindOnScreen = {
  // So many names still fit beside each other.
  control: { is: 'segments', fill: true, numberKeys: false, atMost: 4 },
  keys: 'First letter, or Space to choose.',
};
