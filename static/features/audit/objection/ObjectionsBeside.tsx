import { useState } from 'react';
import type { Settings } from '#domain/settings/settings';
import type { Deliverable } from '../queue/deliverable';
import ObjectTo from './ObjectTo';

interface ObjectionsBesideProps {
  /** What stands on the screen; null where nothing does. */
  one: Deliverable | null;
  settings: Settings;
}

/**
 * Objections beside what is judged. One that is being written stays open under its own issue while its writer goes on,
 * until it is sent or left: nothing of it is lost with the judgement, and what becomes of it is told.
 */
export default function ObjectionsBeside({ one, settings }: ObjectionsBesideProps) {
  const [open, setOpen] = useState<readonly Deliverable[]>([]);
  const others = open.filter(({ id }) => id !== one?.id);
  return [...(one ? [one] : []), ...others].map((of) => (
    <ObjectTo
      key={of.id}
      of={of}
      isElsewhere={of.id !== one?.id}
      settings={settings}
      onWriting={(isWriting) =>
        setOpen((before) => [...before.filter(({ id }) => id !== of.id), ...(isWriting ? [of] : [])])
      }
    />
  ));
}
