import { CHECK_NAMES, SURVEY_CHECKS } from '#domain/register/kinds/measure/vetting';

/** The ten checks as they stand, and who could not be asked. */
export function Checks({ body }: { body: Readonly<Record<string, unknown>> }) {
  const whoNotAsked = typeof body['whoNotAsked'] === 'string' ? body['whoNotAsked'] : null;
  const held = CHECK_NAMES.filter((name) => body[name] === true).length;
  return (
    <>
      <p>
        <b>Who could not be asked: </b>
        {whoNotAsked ?? 'not said yet'}
      </p>
      <p>{`${held} of ${CHECK_NAMES.length} checks hold.`}</p>
      <ul className="measure-vetting__checks">
        {CHECK_NAMES.map((name) => (
          <li key={name}>
            <span aria-hidden="true">{SIGNS[stateOf(body[name])]}</span>
            {`${SURVEY_CHECKS[name]} `}
            <span className={body[name] === true ? 'lens-visually-hidden' : 'measure-vetting__quiet'}>
              {WORDS[stateOf(body[name])]}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type State = 'holds' | 'fails' | 'open';
const stateOf = (value: unknown): State => (value === true ? 'holds' : value === false ? 'fails' : 'open');
const SIGNS: Record<State, string> = { holds: '✓', fails: '✕', open: '○' };
const WORDS: Record<State, string> = { holds: 'holds', fails: 'does not hold', open: 'not looked at' };
