import { useMemo, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { Settings } from '#domain/settings/settings';
import { useHost } from '../../../host/HostProvider';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { personOrYouWords } from '../../../people/PersonName';
import { usePeople, type People } from '../../../people/usePeople';
import { useEpics } from '../../path/epics/useEpics';
import { EpicLink } from '../../portfolio/list/EpicLink';
import { AnswerForm } from '../../register/form/AnswerForm';
import { classWords, readClass } from '../one/classWords';
import { agreementIn, disagreements, isOpen } from './looksFigures';
import { agreementPhrases } from './looksWords';
import type { Looked, LooksRead } from './useLooks';

interface DisagreementsProps {
  looks: LooksRead;
  settings: Settings;
}

/** Where two judges differ, side by side, to be talked through: both stay as they were said. */
export function Disagreements({ looks, settings }: DisagreementsProps) {
  const { locale } = useHost();
  const figures = figuresIn(locale);
  const differ = useMemo(() => disagreements(looks.looked), [looks.looked]);
  const ids = useMemo(() => differ.map(({ issueId }) => issueId).sort(), [differ]);
  const shown = useEpics(ids);
  const people = usePeople(looks.looked.flatMap(({ judgement, look }) => [judgement.by, look.by]));
  const { first, rest } = agreementPhrases(agreementIn(looks.looked), locale);
  if (looks.looked.length === 0) return null;
  const open = differ.filter(isOpen).length;
  const named = new Map(shown.state === 'ready' ? shown.epics.map((epic) => [epic.id, epic] as const) : []);
  return (
    <section className="audit-differ" aria-labelledby="audit-differ">
      <h2 id="audit-differ">Where the two differ</h2>
      <p className="audit-figure__of">
        <strong>{first}</strong>
        {rest !== '' && `, ${rest}`}. {open > 0 && `${counted(figures, open, 'waits', 'wait')} to be talked through.`}
      </p>
      {differ.length === 0 && <p className="audit-figure__of">Both judges say the same of every one.</p>}
      <ul className="audit-differ__list">
        {differ.map((one) => (
          <Differs
            key={one.issueId}
            one={one}
            epic={named.get(one.issueId) ?? null}
            people={people}
            settings={settings}
            onNoted={(look) => looks.put({ ...one, look })}
          />
        ))}
      </ul>
    </section>
  );
}

interface DiffersProps {
  one: Looked;
  epic: { key: string; summary: string } | null;
  people: People;
  settings: Settings;
  onNoted: (look: EntryView) => void;
}

function Differs({ one, epic, people, settings, onNoted }: DiffersProps) {
  const [isNoting, setNoting] = useState(false);
  const { look, judgement } = one;
  return (
    <li>
      <h3>{epic ? <EpicLink epic={epic} /> : '…'}</h3>
      <div className="audit-differ__both">
        <Said title="First look" entry={judgement} people={people} />
        <Said title="Second look" entry={look} people={people} />
      </div>
      {look.answer !== null && (
        <p className="audit-differ__note">
          <strong>What came of it:</strong> {String(look.answer['text'] ?? '')}
        </p>
      )}
      {look.may.answer && !isNoting && (
        <button type="button" className="lens-plain-button" onClick={() => setNoting(true)}>
          {look.answer === null ? 'Note what came of talking it through' : 'Change the note'}
        </button>
      )}
      {isNoting && (
        <AnswerForm
          entry={look}
          settings={settings}
          onAnswered={(noted) => {
            setNoting(false);
            onNoted(noted);
          }}
          onLater={() => setNoting(false)}
        />
      )}
    </li>
  );
}

function Said({ title, entry: { by, body }, people }: { title: string; entry: EntryView; people: People }) {
  const { accountId } = useHost();
  const chosen = readClass(body['class']);
  const sentence = typeof body['sentence'] === 'string' ? body['sentence'] : null;
  return (
    <div>
      <p className="audit-differ__who">{`${title}, ${personOrYouWords(by, people, accountId)}`}</p>
      <p>
        <strong>{chosen === null ? 'no class' : classWords(chosen).name}</strong>
        {sentence !== null && `: so that customers can ${sentence}`}
      </p>
    </div>
  );
}
