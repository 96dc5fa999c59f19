import * as z from 'zod/mini';
import { atLeast } from '#kernel/lengths';
import type { Operation } from '../host';
import type { Callback } from '../frame';

const eventName = z.string().check(atLeast(1));
const emitSchema = z.object({ event: eventName, payload: z.optional(z.unknown()) });
const onSchema = z.object({ event: eventName, callback: z.custom<Callback>((value) => typeof value === 'function') });

/** Public events reach other apps; here there is one app, and the two kinds are kept apart by their names. */
function operations(prefix: string): { emit: Operation; on: Operation } {
  return {
    emit: (payload, _frame, { events }) => {
      const { event, payload: content } = emitSchema.parse(payload);
      events.emit(prefix + event, content);
    },
    on: (payload, frame, { events }) => {
      const { event, callback } = onSchema.parse(payload);
      return { unsubscribe: events.on(prefix + event, callback, frame) };
    },
  };
}

const own = operations('');
const shared = operations('public:');

export const eventOperations: Record<string, Operation> = {
  emit: own.emit,
  on: own.on,
  emitPublic: shared.emit,
  onPublic: shared.on,
};
