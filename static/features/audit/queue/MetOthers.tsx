import { CopyText } from '../../../parts/texts/CopyText';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { classInText } from '../one/classWords';
import type { Draft } from './draft';
import type { MetOther } from './queue';

/** What somebody else judged while the viewer wrote of it: what was written is kept here, to be copied. */
export function MetOthers({ met }: { met: readonly MetOther[] }) {
  const begun = met.flatMap(({ deliverable, begun: said }) => (said === null ? [] : [{ deliverable, said }]));
  if (begun.length === 0) return null;
  return (
    <section className="audit-met" aria-label="What you wrote, and somebody else judged first">
      <p>Somebody else judged these first. What you wrote was not saved; talk to them, or copy it.</p>
      <ul>
        {begun.map(({ deliverable, said }) => (
          <li key={deliverable.id}>
            <EpicLink epic={deliverable} isKeyAlone /> {saidWords(said)}
            {said.sentence.trim() !== '' && (
              <CopyText
                text={said.sentence.trim()}
                label="Copy the sentence"
                fieldLabel={`What you wrote of ${deliverable.key}`}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function saidWords({ class: chosen, sentence }: Draft): string {
  const words = sentence.trim();
  const of = chosen === null ? 'no class yet' : classInText(chosen);
  return words === '' ? of : `${of}: “${words}”`;
}
