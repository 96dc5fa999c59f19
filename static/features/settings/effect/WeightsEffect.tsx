import Button from '@atlaskit/button/new';
import { useEffect, useMemo, useRef, useState } from 'react';
import { tieForecast } from '#domain/portfolio/analysis/tieForecast';
import type { Scope } from '#domain/portfolio/portfolioQuery';
import { sameJson } from '#kernel/sameJson';
import { useHost } from '../../../host/HostProvider';
import { WholeNumberField } from '../../../parts/fields/WholeNumberField';
import { readInRange } from '../../../parts/fields/wholeNumber';
import { Loading } from '../../../parts/messages/Loading';
import { figuresIn } from '../../../parts/texts/counted';
import { PLACES } from '../../portfolio/page/routes';
import type { PageReading } from '../../portfolio/reading/pageReading';
import { PortfolioFailure } from '../../portfolio/reading/PortfolioFailure';
import { usePortfolioReader } from '../../portfolio/reading/usePortfolioReader';
import { effectSummary, effectWarnings, firstPlaces } from '../../portfolio/weighting/effectWords';
import { partWords } from '../../portfolio/weighting/partWords';
import { EffectLists } from '../../portfolio/weighting/WeightingEffect';
import { useDesk } from '../drafting/DraftContext';
import { fieldIds, goToField } from '../fields/fieldIds';
import { answersWords, betterWords, forecastWords, tiedWords } from './draftEffectWords';
import { useDraftEffect, type DraftEffect } from './useDraftEffect';
import './weights-effect.css';

const ALL: Scope = { kind: 'all' };
const USUAL_PLACES = 20;

/**
 * What the page would do if it were saved, among the epics that this administrator sees. Worked out here and kept
 * nowhere: somebody else may see other epics.
 */
export default function WeightsEffect() {
  const { inForce } = useDesk();
  const [typed, setTyped] = useState(String(USUAL_PLACES));
  const places = readInRange(typed, PLACES) ?? USUAL_PLACES;
  const { state, reader } = usePortfolioReader(ALL, places);
  const { reading, failure, progress } = state;
  const figures = figuresIn(useHost().locale);
  const known = useRef(inForce.version);
  // What was read is scored by the settings that were in force then.
  useEffect(() => {
    if (known.current === inForce.version) return;
    known.current = inForce.version;
    reader.refresh();
  }, [reader, inForce.version]);
  return (
    <section className="lens-if-saved" aria-labelledby="if-saved">
      <h2 id="if-saved">If you save this</h2>
      <WholeNumberField label="Places above the line" value={typed} range={PLACES} onChange={setTyped} />
      {failure && !reading && <PortfolioFailure failure={failure} onTryAgain={reader.refresh} />}
      {!reading && !failure && <Loading>Reading the epics that you see…</Loading>}
      {progress && <progress max={progress.of} value={progress.read} aria-label="Epics read" />}
      {reading?.rated === 0 && <p>0 epics that you see are rated yet, so nothing would move.</p>}
      {reading && reading.rated > 0 && <Effect reading={reading} places={places} />}
      {reading && reading.extent !== 'all' && !progress && (
        <div>
          <p className="lens-if-saved__note">{partWords(figures, reading)}</p>
          <Button spacing="compact" onClick={reader.readAll}>
            {`Read all ${figures(reading.rated)}`}
          </Button>
        </div>
      )}
    </section>
  );
}

function Effect({ reading, places }: { reading: PageReading; places: number }) {
  const { draft } = useDesk();
  const figures = figuresIn(useHost().locale);
  const effect = useDraftEffect(reading, draft.settings, places);
  const isAtRest = sameJson(draft.settings, reading.settings.settings);
  const ranked = reading.places.length + reading.reaching.length;
  return (
    <>
      {isAtRest ? (
        <p>
          {'Nothing is changed yet. Change a weight: here stands who would enter and leave ' +
            `${firstPlaces(figures, places)}, among the ${figures(ranked)} rated epics that you see.`}
        </p>
      ) : (
        effect && <Change effect={effect} />
      )}
      <Ties ranked={ranked} effect={isAtRest ? null : effect} />
    </>
  );
}

/** Who would enter and leave, pairs, and what would have to be answered. */
function Change({ effect }: { effect: DraftEffect }) {
  const figures = figuresIn(useHost().locale);
  const { places, epics } = effect;
  const byKey = useMemo(() => new Map(epics.map((epic) => [epic.key, epic])), [epics]);
  return (
    <>
      <div role="status" className="lens-if-saved__sentences">
        {answersWords(figures, effect, places).map((words) => (
          <p key={words} className="lens-if-saved__answers">
            {words}
          </p>
        ))}
        <p>{effectSummary(figures, effect, places)}</p>
      </div>
      {effectWarnings(figures, { ...effect, forcedTies: 0 }).map((warning) => (
        <p key={warning} className="lens-weighting__warning">
          {warning}
        </p>
      ))}
      <EffectLists outcome={effect} byKey={byKey} />
    </>
  );
}

/** Ties now and then, those that have to be left, and the preset that would leave fewer. */
function Ties({ ranked, effect }: { ranked: number; effect: DraftEffect | null }) {
  const { draft } = useDesk();
  const figures = figuresIn(useHost().locale);
  const forecast = useMemo(() => tieForecast(draft.settings, ranked), [draft.settings, ranked]);
  const { better } = forecast;
  return (
    <div className="lens-if-saved__ties">
      <h3>Ties</h3>
      {effect && <p>{tiedWords(figures, effect)}</p>}
      <p>{forecastWords(figures, forecast, ranked)}</p>
      {better && (
        <p>
          {`${betterWords(figures, better)} `}
          <button
            type="button"
            className="lens-link lens-link--in-text"
            onClick={() => goToField(fieldIds.preset(better.preset.id))}
          >
            Look at this preset
          </button>
        </p>
      )}
    </div>
  );
}
