import { useId } from 'react';
import { isAsked, isUnsaid, missingFields } from '#domain/register/kind';
import { kindNamed } from '#domain/register/kinds/index';
import type { Thing } from '../reading/things';

interface NotSaidProps {
  thing: Thing;
  /** Leads to a field of its form. */
  onLead: (field: string) => void;
}

/** Of what is not asked at first, what the worth of mending something is counted of. */
const COUNTED = ['criticality', 'pain', 'fixability'];

/** What nobody has said of a thing yet; each leads to its field. */
export function NotSaid({ thing, onLead }: NotSaidProps) {
  const title = useId();
  const { entry, measured } = thing;
  const kind = kindNamed(entry.kind);
  const counted = COUNTED.filter(
    (name) =>
      kind.fields[name] &&
      isUnsaid(entry.body[name]) &&
      isAsked(kind, name, entry.body) &&
      // What is measured needs no declaration.
      !(name === 'pain' && measured),
  );
  const missing = [...missingFields(kind, entry.body), ...counted].filter((name) => name !== 'leadsTo');
  if (missing.length === 0) return null;
  return (
    <div className="map-pane__missing">
      <span id={title}>Not said yet:</span>
      <ul aria-labelledby={title}>
        {missing.map((name) => (
          <li key={name}>
            <button type="button" className="lens-link" onClick={() => onLead(name)}>
              {kind.fields[name]?.label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
