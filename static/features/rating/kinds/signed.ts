import { ALL, type KindOnScreen } from './onScreen';

export const signed: KindOnScreen = {
  control: { is: 'segments', fill: true, numberKeys: true, atMost: ALL },
  keys: 'Keys -3 to 3.',
  tone: (answer) => (Number(answer) > 0 ? 'gain' : Number(answer) < 0 ? 'harm' : 'neutral'),
};
