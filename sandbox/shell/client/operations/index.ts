import type { Operation } from '../host';
import { eventOperations } from './events';
import { flagOperations } from './flags';
import { openModal } from './modal';
import { navigationOperations } from './navigation';
import { serverOperations } from './server';
import { enableTheming } from './theming';
import { viewOperations } from './view';

/**
 * Everything that an app can ask of the page, by the name that `@forge/bridge` uses. What is not here is refused by
 * name.
 */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(
  Object.entries({
    ...serverOperations,
    ...viewOperations,
    ...navigationOperations,
    ...eventOperations,
    ...flagOperations,
    openModal,
    enableTheming,
  }),
);
