import { ALL, type KindOnScreen } from './onScreen';

export const scale: KindOnScreen = {
  control: { is: 'segments', fill: true, numberKeys: false, atMost: ALL },
  keys: 'Keys 0 to 3.',
};
