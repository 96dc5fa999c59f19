import type { FrozenPart } from './frozenPart';

/** What the path is, for whom, and how these customers want it. */
export function BriefPath({ frozen, words }: FrozenPart) {
  const { path } = frozen;
  const facts = [
    ['For', [path.segment, path.customers === null ? null : `${words.figures(path.customers)} customers`]],
    ['To', [path.experience]],
    ['Where', [path.stage, path.channel, path.state, path.phase]],
    [
      'Effort',
      [path.hops === null ? null : `${words.figures(path.hops)} hops`, minutesIn(path.minutes, words.figures)],
    ],
    ['Habit to leave', [path.habit]],
    ['How they want it', [path.treatment, path.treatmentEvidence]],
    ['Department', [path.department]],
    ['Live since', [path.goLiveAt === null ? null : words.day(path.goLiveAt)]],
  ] as const;
  const told = facts.flatMap(([name, said]) => {
    const words = said.filter((one) => one !== null && one !== '');
    return words.length === 0 ? [] : [{ name, said: words.join(' · ') }];
  });
  return (
    <section aria-label="The path">
      <h3>The path</h3>
      <dl className="frozen-page__notes">
        {told.map(({ name, said }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const minutesIn = (minutes: number | null, figures: (value: number) => string): string | null =>
  minutes === null ? null : `${figures(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
