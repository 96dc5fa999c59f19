import { useState } from 'react';
import { rewardedOutputs, type RewardedOutput } from '#domain/measure/office/rewarded';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { figuresIn } from '../../../parts/texts/counted';
import { PageLink } from '../../portfolio/page/PageLink';
import { EntryForm } from '../../register/form/EntryForm';
import { monthWords } from '../cells/monthWords';
import { KeepRewarded } from './KeepRewarded';
import type { OfficeMeasureRow } from './readSayDo';

interface RewardedOutputsProps {
  measures: readonly OfficeMeasureRow[];
  settings: Settings;
  onChanged: () => void;
}

/** What is rewarded though it counts what we do: what takes its place, why it stays, or that nobody said either. */
export function RewardedOutputs({ measures, settings, onChanged }: RewardedOutputsProps) {
  const rows = new Map(measures.map((one) => [one.id, one]));
  return (
    <ul className="say-do__outputs">
      {rewardedOutputs(measures).map(({ measure, by }) => {
        const row = rows.get(measure.id);
        return row && <Output key={row.id} {...{ row, by, settings, onChanged }} />;
      })}
    </ul>
  );
}

interface OutputProps extends Pick<RewardedOutputsProps, 'settings' | 'onChanged'> {
  row: OfficeMeasureRow;
  by: RewardedOutput['by'];
}

function Output({ row, by, settings, onChanged }: OutputProps) {
  const { locale } = useHost();
  const [doing, setDoing] = useState<'replace' | 'keep' | null>(null);
  const [given] = useState({ replaces: row.id, counts: 'outcome' });
  const name = row.name ?? 'a measure without a name';
  const saved = (): void => {
    setDoing(null);
    onChanged();
  };
  return (
    <li>
      <p className="say-do__label">
        <PageLink to={{ view: 'measure', id: row.id, own: {} }}>{name}</PageLink>
        <span className="say-do__quiet">{rewardWords(row, figuresIn(locale))}</span>
      </p>
      <p>{standsWords(row, by, locale)}</p>
      {row.mayChange && doing === null && (
        <p className="say-do__doing">
          {by === null && (
            <button type="button" className="lens-link" onClick={() => setDoing('replace')}>
              Name what takes its place<span className="lens-visually-hidden">{`: ${name}`}</span>
            </button>
          )}
          <button type="button" className="lens-link" onClick={() => setDoing('keep')}>
            {row.kept === null ? 'Keep it, because…' : 'Change why it stays'}
            <span className="lens-visually-hidden">{`: ${name}`}</span>
          </button>
        </p>
      )}
      {doing === 'replace' && (
        <EntryForm
          {...{ kind: 'measure', home: row.home, settings, given }}
          entry={null}
          onSaved={saved}
          onCancel={() => setDoing(null)}
        />
      )}
      {doing === 'keep' && <KeepRewarded row={row} onSaved={saved} onLeft={() => setDoing(null)} />}
    </li>
  );
}

function rewardWords({ who, weight }: OfficeMeasureRow, figures: (value: number) => string): string {
  const weighs = weight === null ? 'weight not said' : `weight ${figures(weight)}`;
  return `${who ?? 'who is rewarded is not said'} · ${weighs}`;
}

function standsWords({ kept }: OfficeMeasureRow, by: RewardedOutput['by'], locale: string): string {
  const stays = kept === null ? '' : ` It stays, because “${kept}”.`;
  if (by === null) return kept === null ? 'Nothing takes its place.' : stays.trim();
  const since = by.since === null ? '' : ` since ${monthWords(by.since, locale)}`;
  const name = by.name ?? 'A measure without a name';
  return `“${name}” takes its place${since}; the reward stayed with the old one.${stays}`;
}
