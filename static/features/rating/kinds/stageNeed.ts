import type { KindOnScreen } from './onScreen';

export const stageNeed: KindOnScreen = { control: { is: 'stage' }, keys: 'First letter, or Space to choose.' };
