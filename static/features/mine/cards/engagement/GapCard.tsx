import { useState } from 'react';
import type { EntryView } from '#contract/register';
import { ToldUpward } from '../../../engagement/gaps/one/ToldUpward';
import { WithEntry } from '../WithEntry';
import type { CardFormProps } from '../../mineCard';

/** Says in place when a gap was told upward, and to whom. */
export default function GapCard({ card, onDone, onLater }: CardFormProps) {
  return <WithEntry card={card}>{(entry) => <Telling {...{ entry, onDone, onLater }} />}</WithEntry>;
}

function Telling({ entry, onDone, onLater }: { entry: EntryView } & Pick<CardFormProps, 'onDone' | 'onLater'>) {
  const [current, setCurrent] = useState(entry);
  return <ToldUpward entry={current} onTold={onDone} onMet={setCurrent} onLater={onLater} />;
}
