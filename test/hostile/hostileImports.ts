import fc from 'fast-check';
import { version } from './hostileParts';
import { hostileText } from './hostileValues';

/** Parts of imports into a map. */
export const plan = fc.constantFrom('0'.repeat(32), 'f'.repeat(32));
export const sentItem = fc.record(
  {
    key: hostileText,
    name: hostileText,
    what: fc.constantFrom('experience', 'system', '__proto__'),
    stage: fc.constantFrom('retention', 'nowhere'),
    pain: version,
    note: hostileText,
    links: fc.array(fc.record({ key: hostileText, how: fc.constantFrom('uses', 'constructor') }), { maxLength: 2 }),
  },
  { requiredKeys: ['key', 'name', 'what', 'links'] },
);
