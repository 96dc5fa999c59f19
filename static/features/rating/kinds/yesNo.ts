import { ALL, type KindOnScreen } from './onScreen';

export const yesNo: KindOnScreen = {
  control: { is: 'segments', fill: false, numberKeys: false, atMost: ALL },
  keys: 'Keys y and n.',
};
