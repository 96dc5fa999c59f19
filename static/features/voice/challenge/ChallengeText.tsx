import type { EntryView } from '#contract/register';
import { KINDS } from '#domain/register/kinds/index';
import { daysBetween } from '#domain/voice/waiting';
import { optionWords } from '#domain/register/field';
import { useHost } from '../../../host/HostProvider';
import { Tag } from '../../../parts/texts/Tag';
import { counted, figuresIn } from '../../../parts/texts/counted';
import { TimeText } from '../../../parts/texts/TimeText';
import { useMinute } from '../../../parts/texts/useMinute';
import { personOrYouWords, PersonName } from '../../../people/PersonName';
import { usePeople } from '../../../people/usePeople';

const { claim } = KINDS.challenge.fields;
const { outcome } = KINDS.challenge.answer;

/** What somebody says against a rating, how long it waits, and what was answered. */
export function ChallengeText({ entry }: { entry: EntryView }) {
  const { accountId, locale } = useHost();
  const { body, by, at, answer } = entry;
  const people = usePeople([by, answer?.by]);
  const says = optionWords(claim, body['claim']) ?? 'The rating is challenged';
  const reason = body['reason'];
  return (
    <>
      <p className="voice-challenge__head">
        {answer === null && <Waiting since={at} locale={locale} />} <strong>{says}</strong>
      </p>
      {typeof reason === 'string' && <p className="voice-challenge__words">“{reason}”</p>}
      <p className="voice-challenge__by">
        <PersonName accountId={by} people={people} />, <TimeText iso={at} />
      </p>
      {answer !== null && (
        <p className="voice-challenge__answer">
          <strong>{optionWords(outcome, answer['outcome']) ?? 'Answered'}</strong>
          {`, says ${personOrYouWords(answer.by, people, accountId)} `}
          <TimeText iso={answer.at} />
          {typeof answer['text'] === 'string' && <>: “{answer['text']}”</>}
        </p>
      )}
    </>
  );
}

/** How many whole days nobody has answered. */
function Waiting({ since, locale }: { since: string; locale: string }) {
  useMinute(true);
  const days = daysBetween(Date.parse(since), new Date().getTime());
  const words = days === 0 ? 'Not answered yet' : `Waiting ${counted(figuresIn(locale), days, 'day', 'days')}`;
  return (
    <Tag shape="ring" tone="danger" meaning="Nobody has answered this challenge of the rating.">
      {words}
    </Tag>
  );
}
