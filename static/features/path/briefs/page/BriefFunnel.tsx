import type { FrozenStep } from '#domain/path/brief/frozenBrief';
import { stepWords } from '#domain/path/steps';
import { ShareText } from '../../../../parts/shares/ShareText';
import { TagSign } from '../../../../parts/texts/Tag';
import { STEP_STATE_WORDS } from '../briefWords';
import type { FrozenPart } from './frozenPart';

/** The six steps with their shares, thresholds, states, and who is lost at each. */
export function BriefFunnel({ frozen, words }: FrozenPart) {
  return (
    <section aria-label="Funnel">
      <h3>How far customers get</h3>
      <div className="frozen-page__scroll" tabIndex={0} role="region" aria-label="Steps of the path">
        <table className="frozen-page__table">
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Of those at the step before</th>
              <th scope="col">State</th>
              <th scope="col" className="frozen-page__number">
                Lost there
              </th>
            </tr>
          </thead>
          <tbody>
            {frozen.steps.map((step) => (
              <tr key={step.id}>
                <th scope="row">{stepWords(step.id)}</th>
                <td>
                  <ShareText
                    share={step.share}
                    source={step.cell && 'x' in step.cell ? step.cell.source : undefined}
                    period={step.period ?? undefined}
                    definition={definitionOf(step)}
                    notVetted={step.isVetted === false}
                  />
                </td>
                <td>
                  {step.state === 'below' && <TagSign shape="down" />} {STEP_STATE_WORDS[step.state]}
                  {step.threshold !== null && (
                    <span className="frozen-page__quiet">threshold {words.percent(step.threshold)}</span>
                  )}
                </td>
                <td className="frozen-page__number">
                  {step.lost ? words.people(step.lost) : '–'}
                  {step.atStake && <span className="frozen-page__quiet">{words.money(step.atStake)} a year</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** Worth saying only where it is not the first. */
function definitionOf({ cell }: FrozenStep): number | undefined {
  const version = cell && 'version' in cell ? cell.version : undefined;
  return version === undefined || version === 1 ? undefined : version;
}

/** What exactly each step counts, of whom, and who could not be asked. */
export function BriefNotes({ frozen }: FrozenPart) {
  const told = frozen.steps.filter(({ measure }) => measure !== null);
  if (told.length === 0) return null;
  return (
    <section aria-label="What is counted">
      <h3>What is counted, and who could not be asked</h3>
      <dl className="frozen-page__notes">
        {told.map((step) => (
          <div key={step.id}>
            <dt>{stepWords(step.id)}</dt>
            <dd>
              {[
                step.of === null ? null : `Of ${step.of}.`,
                sentence(step.definition ?? step.measure),
                step.isVetted === null ? null : step.isVetted ? 'Survey vetted.' : 'Survey not vetted.',
                step.notAsked === null ? null : `Not asked: ${sentence(step.notAsked) ?? ''}`,
              ]
                .filter((one) => one !== null)
                .join(' ')}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const sentence = (words: string | null): string | null =>
  words === null || /[.!?…]$/.test(words) ? words : `${words}.`;
