import { monthOf, monthsBetween } from '#domain/trend/month';
import type { TrendMonth } from '#domain/trend/trend';
import type { Settings } from '#domain/settings/settings';
import { Message } from '../../../parts/messages/Message';
import { MonthChart } from '../../trend/MonthChart';
import { OFFICE_FIGURES } from '../../trend/trendFigures';
import type { TrendWords } from '../../trend/trendWords';
import { devolutionSentence, endSentence, OUTSIDE_BOUND } from './officeWords';

interface DevolutionPartProps {
  months: readonly TrendMonth[];
  now: string;
  settings: Settings;
  words: TrendWords;
  /** A day in the viewer's language. */
  day: (day: string) => string;
}

const OUTSIDE = OFFICE_FIGURES.find(({ column }) => column === 'Done outside')!;

/** How much is done outside the office, month by month, and until when the office works. */
export function DevolutionPart({ months, now, settings, words, day }: DevolutionPartProps) {
  const { officeEndsAt: ends, officeGroup } = settings;
  const first = months[0]?.month;
  const boundary = words.short({ kind: 'share', part: OUTSIDE_BOUND, of: 1 });
  return (
    <section className="ladder-office lens-page__card" aria-labelledby="ladder-devolution">
      <h2 id="ladder-devolution">Done outside the office</h2>
      <p>
        <strong>{devolutionSentence(words, months)}</strong> {endSentence(ends ?? null, now, day)}
      </p>
      {officeGroup === undefined && (
        <Message tone="information">
          No Jira group is the office, so nobody knows what is done outside it. An administrator chooses the group in
          the settings, under People and rights.
        </Message>
      )}
      <div className="ladder-office__chart">
        <MonthChart
          figure={OUTSIDE}
          months={untilEnd(months, ends)}
          words={words}
          marks={{
            bound: OUTSIDE_BOUND,
            end:
              ends !== undefined && first !== undefined && monthOf(ends) > first
                ? { month: monthOf(ends), words: `the office ends ${day(ends)}` }
                : null,
          }}
        />
      </div>
      <p className="ladder-office__quiet">
        {`The dashed line is what the highest rung takes: ${boundary}. ` +
          'One record counts once a day and person. Who belongs to the office is as of the last night.'}
      </p>
    </section>
  );
}

/** Months to come have no figures: they are room up to the office's last. */
function untilEnd(months: readonly TrendMonth[], ends: string | undefined): TrendMonth[] {
  const last = months.at(-1)?.month;
  if (ends === undefined || last === undefined || monthOf(ends) <= last) return [...months];
  const coming = monthsBetween(last, monthOf(ends)).slice(1);
  return [...months, ...coming.map((month) => ({ month, running: false, sums: null }))];
}
