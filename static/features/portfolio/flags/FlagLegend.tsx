import './flag-legend.css';

/** A flag that occurs, and what it means in a few words. */
export interface LegendEntry {
  term: string;
  words: string;
}

/** What the flags of a table mean, each once: pointing at a tag is not possible on every screen. */
export function FlagLegend({ entries }: { entries: readonly LegendEntry[] }) {
  const each = [...new Map(entries.map((entry) => [entry.term, entry])).values()];
  if (each.length === 0) return null;
  return (
    <dl className="lens-legend" aria-label="Flags">
      {each.map(({ term, words }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  );
}
