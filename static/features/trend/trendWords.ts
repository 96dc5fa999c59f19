import type { Trend } from '#domain/trend/trend';
import { FEWEST_RATED } from '#domain/trend/trend';
import { counted, figuresIn, type Figures } from '../../parts/texts/counted';
import { heightOf, type MonthFigure, type TrendFigure } from './trendFigures';

/** Writes the numbers and months of a trend in the viewer's language. */
export interface TrendWords {
  figures: Figures;
  /** `Nov 2026`. */
  month: (month: string) => string;
  /** `62%`, or the sum. */
  short: (figure: MonthFigure) => string;
  /** `62% (8 of 13)`, or the sum. */
  long: (figure: MonthFigure) => string;
}

/** @param locale BCP 47. */
export function trendWordsIn(locale: string): TrendWords {
  const figures = figuresIn(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const months = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const short = (figure: MonthFigure): string => {
    if (figure.kind === 'share') return percent.format(heightOf(figure));
    return figure.kind === 'sum' ? figures(figure.value) : number.format(figure.value);
  };
  return {
    figures,
    month: (month) => months.format(new Date(`${month}-15T12:00:00.000Z`)),
    short,
    long: (figure) =>
      figure.kind === 'share' ? `${short(figure)} (${figures(figure.part)} of ${figures(figure.of)})` : short(figure),
  };
}

/** @returns what a chart shows, in a sentence. */
export function chartSentence(
  { month, short }: TrendWords,
  { label, of }: TrendFigure,
  months: Trend['months'],
): string {
  const known = months.flatMap(({ month: at, sums }) => {
    const figure = sums && of(sums);
    return figure ? [{ at, figure }] : [];
  });
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `${label}: no figures in these months.`;
  if (first === last) return `${label}: ${short(last.figure)} in ${month(last.at)}.`;
  return (
    `${label}: from ${short(first.figure)} in ${month(first.at)} to ${short(last.figure)} ` +
    `in ${month(last.at)}. The table below has every month.`
  );
}

export interface TrendSource {
  /** Projects that were asked for. */
  asked: number;
  /** There are other projects that were not asked for. */
  more: boolean;
  /** The page is about a filter. */
  filtered: boolean;
}

/** @returns what a reader has to know to read the figures right, one sentence each. */
export function trendNotes(
  { figures, month }: TrendWords,
  { months, projects, untallied, small }: Trend,
  { asked, more, filtered }: TrendSource,
): string[] {
  const sizes = new Set(months.flatMap(({ sums }) => (sums ? [sums.projects] : [])));
  const running = months.find((one) => one.running && one.sums);
  const first = months.find(({ sums }) => sums !== null);
  const unseen = asked - projects;
  const them = unseen === 1 ? 'it' : 'them';
  return [
    ...(filtered ? ['Figures are kept for whole projects. These are of all your projects, whatever the filter.'] : []),
    ...(more ? [`${figures(asked)} projects are shown, your first by name. Choose others above.`] : []),
    ...(unseen > 0
      ? [`${counted(figures, unseen, 'project is', 'projects are')} left out: you may not see ${them}.`]
      : []),
    ...(untallied > 0
      ? [`${counted(figures, untallied, 'project has', 'projects have')} no figures in these months.`]
      : []),
    ...(small > 0
      ? [
          `${counted(figures, small, 'project is', 'projects are')} left out of months ` +
            `in which fewer than ${figures(FEWEST_RATED)} of its epics were rated.`,
        ]
      : []),
    ...(first && first !== months[0]
      ? [`Of the months shown, those before ${month(first.month)} have no figures.`]
      : []),
    ...(sizes.size > 1
      ? ['The number of projects differs from month to month. Part of a change may come from that.']
      : []),
    ...(running ? [`${month(running.month)} has not ended: it shows the last night so far.`] : []),
    'Figures are written once a night from the rated epics of a project, without those that a security level ' +
      'restricts; a month shows its last night. Harm and disruption are never set off against good.',
    'What is counted is of the projects that you may browse; of people only how many, nobody by name.',
  ];
}
