import type { FrozenGoLive } from '#domain/engagement/goLive/frozenGoLive';
import type { GoLiveWords } from '../goLiveWords';

/** The five lights as they stood, each with its next step where it was off, and what the sponsor confirmed. */
export function ReadyLights({ frozen: { lights, confirmed }, words }: { frozen: FrozenGoLive; words: GoLiveWords }) {
  return (
    <section aria-label="What is ready">
      <h3>What is ready</h3>
      <ul className="go-live-page__lights">
        {lights.map(({ id, words: name, next, on }) => (
          <li key={id}>
            <span
              className={on ? 'go-live-page__light go-live-page__light--on' : 'go-live-page__light'}
              aria-hidden="true"
            />
            <span>
              {name}
              <span className="lens-visually-hidden">{on ? ': there' : ': missing'}</span>
              {!on && <span className="frozen-page__quiet go-live-page__next">{next}</span>}
              {id === 'leadership' && confirmed && (
                <span className="frozen-page__quiet go-live-page__next">
                  {confirmed.standing
                    ? `Confirmed on ${words.day(confirmed.at)}.`
                    : `Confirmed on ${words.day(confirmed.at)}; the rating has moved since.`}
                </span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
