import { log } from '../../platform/log';

/**
 * A stored value that cannot be read is left out and logged: it must not keep the work on all others from going on.
 * @param kind names the record in the log. @param read throws on a value that this app did not write.
 */
export function readable<T>(kind: string, values: readonly unknown[], read: (value: unknown) => T): T[] {
  return values.flatMap((value) => {
    try {
      return [read(value)];
    } catch (error) {
      log.error(`${kind}-unreadable`, error);
      return [];
    }
  });
}
