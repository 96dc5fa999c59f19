import { useMemo, useState, useSyncExternalStore } from 'react';
import type { Bounds } from '../../features/portfolio/page/bounds';
import { PATHS, type ViewName } from '../../features/portfolio/page/routes';
import { ownHistory } from '../../host/history';
import { useHost } from '../../host/HostProvider';
import { Message } from '../../parts/messages/Message';
import { InDialog } from '../dialog/InDialog';
import { chosenIssues, type Chosen } from './chosenIssues';
import { OpenPortfolio } from './OpenPortfolio';

const VIEWS_HERE: ReadonlySet<ViewName> = new Set(['rate']);

/** Rating many epics in a dialog, from a list, a backlog or a board: *Rate many* with the chosen issues. */
export default function RateChosenSurface() {
  const host = useHost();
  const chosen = useMemo(() => chosenIssues(host), [host]);
  return (
    <InDialog>
      {chosen ? (
        <RateChosen chosen={chosen} />
      ) : (
        <main>
          <h1>Rate many</h1>
          <Message tone="warning">
            Jira does not say which issues are meant. Close this, select some issues, and open it again.
          </Message>
        </main>
      )}
    </InDialog>
  );
}

function RateChosen({ chosen }: { chosen: Chosen }) {
  const [history] = useState(() => ownHistory(PATHS.rate));
  const place = useSyncExternalStore(history.listen, history.current);
  const opened = useMemo(() => ({ history, place }), [history, place]);
  const bounds = useMemo(
    (): Bounds => ({
      scope: chosen.scope,
      views: VIEWS_HERE,
      about: (epics) => aboutWords(chosen, epics),
      isDialog: true,
    }),
    [chosen],
  );
  return <OpenPortfolio opened={opened} bounds={bounds} />;
}

/** Of what was selected, only what is rated can be shown: how many, and why not the others. */
function aboutWords({ words, selected }: Chosen, epics: number | null): string {
  if (selected === null || epics === null || epics >= selected) return words;
  return `${words}, ${epics} of them of a type that is rated`;
}
