import { crownsOf } from '#domain/path/read/crowns';
import { crownChange, CROWNS, crownWords, tripleCrown, type Crown, type CrownName } from '#domain/path/tripleCrown';
import type { PathData } from '../reading/pathData';
import { CrownSign } from '../state/CrownSign';
import type { PathNumbers } from '../words/numbers';
import { sentenceCase } from '../words/pathWords';

const CROWN_WORDS: Readonly<Record<CrownName, string>> = {
  service: 'Service to customers',
  cost: 'What it costs us',
  revenue: 'What it earns',
};

/** Service, cost and revenue since the path went live; three crowns that are never added up. */
export function Crowns({ data: { measured, values }, numbers }: { data: PathData; numbers: PathNumbers }) {
  const found = crownsOf(measured, values.segment, values.goLiveAt);
  if (CROWNS.every((name) => found[name] === null)) return null;
  const states = tripleCrown({
    service: found.service?.crown ?? null,
    cost: found.cost?.crown ?? null,
    revenue: found.revenue?.crown ?? null,
  });
  return (
    <section className="path-part" aria-labelledby="path-crowns">
      <h2 id="path-crowns">{crownWords(states)}</h2>
      <p className="path-why__quiet">
        {values.goLiveAt === null
          ? 'A crown is told once it is said when the path went live.'
          : `Since ${numbers.day(values.goLiveAt)}: the last reading before it, and the newest.`}
      </p>
      <ul className="path-crowns">
        {CROWNS.map((name) => {
          const one = found[name];
          return (
            <li key={name}>
              <CrownSign state={states[name]} />
              <span>
                <strong>{CROWN_WORDS[name]}</strong> {states[name]}
                <span className="path-crowns__why">
                  {one
                    ? `${sentenceCase(one.measure.values.name ?? 'a measure')}: ${moved(one.crown)}`
                    : 'no measure that says which way is good'}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const moved = (crown: Crown): string => {
  const { state } = crownChange(crown);
  const wanted = crown.want === 'up' ? 'higher is better' : 'lower is better';
  if (state === 'up' || state === 'down') return `went ${state}, ${wanted}`;
  return `${state}, ${wanted}`;
};
