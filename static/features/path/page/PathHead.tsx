import type { ReactNode } from 'react';
import { departmentLabel } from '#domain/register/listed/departments';
import { optionWords } from '#domain/register/field';
import { path } from '#domain/register/kinds/path/path';
import { segmentLabel } from '#domain/register/listed/segments';
import { useHost } from '../../../host/HostProvider';
import { PersonName } from '../../../people/PersonName';
import type { People } from '../../../people/usePeople';
import { figuresIn, type Figures } from '../../../parts/texts/counted';
import { stageName } from '../../rating/answers/words';
import { FieldValue } from '../../register/list/Facts';
import { momentWords } from '../../register/words/valueWords';
import type { PathData } from '../reading/pathData';

interface HeadProps {
  data: PathData;
  people: People;
  /** What one may do here. */
  children: ReactNode;
}

/** For whom the path is, where, and who answers for it; what is not said is left out. */
export function PathHead({ data, people, children }: HeadProps) {
  const { locale, timeZone } = useHost();
  const { values, settings, path: entry } = data;
  const figures = figuresIn(locale);
  const { fields } = path;
  const day = (at: string | null): string | null => at && momentWords(at, { locale, timeZone });
  return (
    <header className="path-head">
      <p className="path-head__line">
        {headParts(data, figures).map((part) => (
          <span key={part}>{part}</span>
        ))}
        {entry.owner !== null && (
          <span className="path-head__owner">
            owner <PersonName accountId={entry.owner} people={people} size={20} />
          </span>
        )}
        {values.department !== null && <span>{departmentLabel(values.department, settings)}</span>}
      </p>
      <div className="path-head__doing">{children}</div>
      <dl className="path-head__facts">
        <Fact label="What customers want to get done">{values.experience}</Fact>
        <Fact label="Effort">{effortWords(data, figures)}</Fact>
        <Fact label="Habit to leave behind">{values.habit}</Fact>
        <Fact label="How these customers want it">
          {values.treatment !== null && (
            <>
              {values.treatment}{' '}
              {values.treatmentEvidence === null ? (
                <span className="path-head__none">(no evidence named)</span>
              ) : (
                <FieldValue field={fields.treatmentEvidence} value={values.treatmentEvidence}>
                  {values.treatmentEvidence}
                </FieldValue>
              )}
            </>
          )}
        </Fact>
        <Fact label="Live since">{day(values.goLiveAt)}</Fact>
        <Fact label="Given up">{day(values.retiredAt)}</Fact>
      </dl>
    </header>
  );
}

/** The parts of the line below the name: stage, segment with its size, channel, how digital, now or wanted. */
function headParts({ values, settings, path: entry }: PathData, figures: Figures): string[] {
  const { fields, statuses } = path;
  const segment = values.segment === null ? null : segmentLabel(values.segment, settings);
  const size = values.customers === null ? null : figures(values.customers);
  const known: Record<string, string> = statuses;
  return [
    values.stage === null ? null : stageName(values.stage, settings),
    segment === null ? (size === null ? null : `${size} customers`) : [segment, size].filter(Boolean).join(', '),
    values.channel,
    values.state === null ? null : (optionWords(fields.state, values.state)?.toLowerCase() ?? null),
    known[entry.status]?.toLowerCase() ?? null,
  ].filter((part): part is string => part !== null && part !== '');
}

function effortWords({ values: { hops, minutes } }: PathData, figures: Figures): string | null {
  const parts = [
    hops === null ? null : `${figures(hops)} ${hops === 1 ? 'hop' : 'hops'}`,
    minutes === null ? null : `${figures(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`,
  ].filter((part): part is string => part !== null);
  return parts.length === 0 ? null : parts.join(', ');
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  if (children === null || children === false || children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
