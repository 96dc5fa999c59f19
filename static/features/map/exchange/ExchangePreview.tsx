import Button from '@atlaskit/button/new';
import { findStage } from '#domain/journey/journey';
import { MOST_ITEMS } from '#domain/map/exchange/importRecord';
import type { LeftOut, Plan, PlannedItem } from '#domain/map/exchange/plan';
import { WHATS } from '#domain/register/kinds/map/item';
import { HOWS } from '#domain/register/kinds/map/leadsTo';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { useHost } from '../../../host/HostProvider';
import { Message } from '../../../parts/messages/Message';
import { Disclosure } from '../../../parts/opening/Disclosure';
import { LongTable } from '../../../parts/tables/LongTable';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { planWords } from './exchangeWords';

interface PreviewProps {
  plan: Plan;
  settings: Settings;
  onImport: () => void;
}

const TALLEST = 360;
/** Names of what is left out for one reason that are shown. */
const MOST_NAMED = 100;

/** What would come of the file: what is new, what is there, what is left out and why. */
export function ExchangePreview({ plan, settings, onImport }: PreviewProps) {
  const figures = figuresIn(useHost().locale);
  const { added, there, leftOut } = plan;
  const names = new Map([...added, ...there].map(({ key, name }) => [key, name]));
  const tooMany = added.length > MOST_ITEMS;
  return (
    <div className="map-import__preview">
      <p className="map-import__sentence" role="status">
        {planWords(figures, plan)}
      </p>
      {added.length > 0 && (
        <LongTable
          caption="New on the map"
          head={
            <>
              <th scope="col">Name</th>
              <th scope="col">What it is</th>
              <th scope="col">Leads to</th>
            </>
          }
          columns={3}
          count={added.length}
          tallest={TALLEST}
          keyOf={(row) => added[row]?.key ?? ''}
          cellsOf={(row) => added[row] && <NewItem item={added[row]} {...{ names, settings }} />}
        />
      )}
      {leftOut.length > 0 && (
        <Disclosure summary={`Left out: ${figures(leftOut.length)}`}>
          <ul className="map-import__left-out">
            {byReason(leftOut).map(([why, what]) => (
              <li key={why}>
                {`${why} (${figures(what.length)}) `}
                <span className="map-import__names">
                  {what
                    .slice(0, MOST_NAMED)
                    .map((name) => name || 'without a name')
                    .join(' · ')}
                  {what.length > MOST_NAMED && ` · and ${figures(what.length - MOST_NAMED)} more`}
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {tooMany && (
        <Message tone="warning">
          {`One import brings at most ${figures(MOST_ITEMS)} items. Leave some types out, or take a part of the model.`}
        </Message>
      )}
      {added.length > 0 && !tooMany && (
        <div>
          <Button appearance="primary" spacing="compact" onClick={onImport}>
            {`Import ${counted(figures, added.length, 'item', 'items')}`}
          </Button>
        </div>
      )}
    </div>
  );
}

interface NewItemProps {
  item: PlannedItem;
  names: ReadonlyMap<string, string>;
  settings: Settings;
}

function NewItem({ item: { name, what, stage, pain, links }, names, settings }: NewItemProps) {
  const at = stage === null ? undefined : findStage(settings.journeys, stage);
  const about = [at && textOf(at.label), pain !== null && `pain ${pain} of 3`].filter(Boolean).join(', ');
  return (
    <>
      <td>{name}</td>
      <td>
        {WHATS[what]}
        {about !== '' && <span className="map-import__names">{` ${about}`}</span>}
      </td>
      <td>{links.map(({ key, how }) => `${HOWS[how]} ${names.get(key) ?? ''}`).join(' · ')}</td>
    </>
  );
}

function byReason(leftOut: readonly LeftOut[]): [string, string[]][] {
  const reasons = new Map<string, string[]>();
  for (const { what, why } of leftOut) reasons.set(why, [...(reasons.get(why) ?? []), what]);
  return [...reasons];
}
