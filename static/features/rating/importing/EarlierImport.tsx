import Button from '@atlaskit/button/new';
import { useState } from 'react';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { Message } from '../../../parts/messages/Message';
import { timeWords } from '../../../parts/texts/timeWords';
import { useRate } from '../rateMany/RateContext';
import { endJournal, plannedOf, readJournal } from './importJournal';
import { runningImport } from './runningImport';

/**
 * The last import of this browser, as long as this page has not begun another: one that was broken off is to be decided
 * about, one that is done can be taken back.
 */
export function EarlierImport() {
  const host = useHost();
  const { columns } = useRate();
  const [journal, setJournal] = useState(() => readJournal(host));
  if (!journal) return null;

  const { exact } = timeWords(journal.at, new Date(), host.locale, host.timeZone);
  const brokenOff = journal.state === 'underWay';
  const epics = counted(figuresIn(host.locale), journal.epics.length, 'epic', 'epics');
  const takeBack = (): void =>
    void runningImport.putBack(host, plannedOf(journal, columns), `You took back the import of ${exact}.`);
  const leave = (): void => {
    endJournal(host);
    setJournal(null);
  };
  return (
    <Message tone={brokenOff ? 'warning' : 'information'}>
      <p>
        {brokenOff
          ? `Your import of ${epics}, begun ${exact}, was broken off: some of them may be changed, ` +
            'others not. Put all of them back, or choose the file again to import the rest.'
          : `Your last import from this browser: ${epics}, ${exact}.`}
      </p>
      <Button spacing="compact" onClick={takeBack}>
        {brokenOff ? 'Put all of them back' : 'Undo that import'}
      </Button>{' '}
      <Button spacing="compact" onClick={leave}>
        {brokenOff ? 'Leave it as it is' : 'Keep it'}
      </Button>
    </Message>
  );
}
