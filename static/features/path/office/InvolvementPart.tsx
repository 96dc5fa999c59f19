import type { Involvement } from '#domain/path/read/involvement';
import './involvement.css';

/** How the office is involved, in six lights that are computed; what is missing is named. */
export function InvolvementPart({ involvement: { lights, on } }: { involvement: Involvement }) {
  const missing = lights.filter((light) => !light.on);
  return (
    <section className="path-part" aria-labelledby="path-office">
      <h2 id="path-office">{`Office involved: ${on} of ${lights.length}`}</h2>
      <ul className="path-office">
        {lights.map(({ id, words, on: isOn }) => (
          <li key={id} className={isOn ? 'path-office__light path-office__light--on' : 'path-office__light'}>
            <span className="path-office__lamp" aria-hidden="true" />
            {words}
            <span className="lens-visually-hidden">{isOn ? ': there' : ': missing'}</span>
          </li>
        ))}
      </ul>
      {missing.length > 0 && (
        <p className="path-why__quiet">{`Missing: ${missing.map((light) => light.missing).join('; ')}.`}</p>
      )}
    </section>
  );
}
