import { createHash, randomUUID } from 'node:crypto';
import type { Ids } from '#ports/register/ids';

const DIGITS = 32;

export const ids: Ids = {
  fresh: () => randomUUID().replaceAll('-', ''),
  of: (...parts) => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, DIGITS),
};
