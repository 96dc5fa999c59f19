import type { KindOnScreen } from './onScreen';

export const count: KindOnScreen = {
  control: { is: 'written', what: 'Number of customers' },
  keys: 'Write a number.',
};
