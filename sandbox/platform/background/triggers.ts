import type { Clock } from '../../clock';
import type { ProductEvent } from '../../seams';
import type { Channel, Delivery } from './delivery';
import type { EventTable } from './eventTable';
import type { Manifest } from '../manifest';

/** An event of the product is tried again no more often. */
const MOST_RETRIES = 4;

type Trigger = Manifest['triggers'][number];

/** Events of the product wait for a trigger as events of a queue do: none is lost in a crash. */
export function triggerChannel(trigger: Trigger): Channel {
  return {
    name: channelName(trigger),
    mostRetries: MOST_RETRIES,
    occasion: { kind: 'trigger', key: trigger.key },
    call: (event) => ({
      function: trigger.function,
      moduleKey: trigger.key,
      functionKey: trigger.function,
      payload: event.body,
      background: false,
    }),
  };
}

/** @param deliveries by channel name. */
export function hearEvent(
  event: ProductEvent,
  triggers: readonly Trigger[],
  events: EventTable,
  deliveries: ReadonlyMap<string, Delivery>,
  clock: Clock,
): void {
  for (const trigger of triggers.filter((one) => one.events.includes(event.name))) {
    const body = { eventType: event.name, timestamp: String(clock.now()), ...event.payload };
    events.add([
      {
        channel: channelName(trigger),
        jobId: trigger.key,
        body,
        delayInSeconds: undefined,
        concurrency: undefined,
        chain: 0,
      },
    ]);
    deliveries.get(channelName(trigger))?.wake();
  }
}

function channelName(trigger: Trigger): string {
  return `trigger ${trigger.key}`;
}
