import '../../support/screen/fakeBridge';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { openOptions, type Criterion } from '#domain/rating/criterion';
import { openStages } from '#domain/journey/journey';
import { DEFAULT_SETTINGS } from '#domain/settings/presets';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { CriteriaSection } from '../../../static/features/settings/criteria/CriteriaSection';
import { addCriterion, addOption } from '../../../static/features/settings/drafting/criteria';
import { DraftProvider } from '../../../static/features/settings/drafting/DraftContext';
import { useDraft } from '../../../static/features/settings/drafting/useDraft';
import { fieldIds } from '../../../static/features/settings/fields/fieldIds';
import { SaveBar } from '../../../static/features/settings/saving/SaveBar';
import { useSave } from '../../../static/features/settings/saving/useSave';
import { moveButtonId } from '../../../static/features/settings/stages/StageRow';
import { StagesSection } from '../../../static/features/settings/stages/StagesSection';
import { QuickEditsModel, type Lists, type ListName } from './quickEditsModel';

const CHOICE = 'region';
const IMPACT = 'impact';

function withChoice(): Settings {
  const criterion = addCriterion(DEFAULT_SETTINGS, 'Region', 'choice')?.settings ?? DEFAULT_SETTINGS;
  return ['North', 'South'].reduce((made, name) => addOption(made, CHOICE, name)?.settings ?? made, criterion);
}
const STORED = { settings: withChoice(), version: 3 };

const choiceOf = ({ criteria }: Settings): Criterion | undefined => criteria.find(({ id }) => id === CHOICE);

function listsOf(settings: Settings): Lists {
  const names = (all: readonly { label: string }[]): string[] => all.map(({ label }) => textOf(label));
  const choice = choiceOf(settings);
  return {
    stages: names(openStages(settings.journeys)),
    options: choice?.kind === 'choice' ? names(openOptions(choice)) : [],
    criteria: names(settings.criteria.filter(({ archived }) => !archived)),
    weight: settings.criteria.find(({ id }) => id === IMPACT)?.weight ?? -1,
  };
}

/** The lists of the settings page on one draft. */
class Page {
  settings = STORED.settings;

  constructor() {
    const Shown = () => {
      const desk = useDraft(STORED);
      const save = useSave(desk, () => undefined);
      this.settings = desk.draft.settings;
      return (
        <DraftProvider desk={desk}>
          <CriteriaSection />
          <StagesSection />
          <SaveBar save={save} progress={null} inView={false} />
        </DraftProvider>
      );
    };
    render(<Shown />);
  }

  /** @returns the ids of what is drawn in a list. */
  drawn(list: ListName): string[] {
    const rows = { stages: '[data-stage]', options: '.lens-option input[id^=option]', criteria: '.lens-criterion' }[
      list
    ];
    return [...document.querySelectorAll(rows)].map((row) =>
      list === 'stages'
        ? (row.getAttribute('data-stage') ?? '')
        : list === 'options'
          ? (row.id.split(':')[2] ?? '')
          : (row.querySelector('[id^=weight]')?.id.split(':')[1] ?? ''),
    );
  }

  name(list: ListName, id: string): string {
    const { journeys, criteria } = this.settings;
    const choice = choiceOf(this.settings);
    const all = { stages: openStages(journeys), criteria, options: choice?.kind === 'choice' ? choice.options : [] }[
      list
    ];
    return textOf(all.find((one) => one.id === id)?.label ?? '');
  }

  removeButton(list: ListName, id: string): HTMLElement | undefined {
    const field = { stages: fieldIds.stage(id), options: fieldIds.option(CHOICE, id), criteria: fieldIds.weight(id) }[
      list
    ];
    const row = document.getElementById(field)?.closest('.lens-stage, .lens-option, .lens-criterion');
    return [...(row?.querySelectorAll('button') ?? [])]
      .filter(({ textContent }) => textContent?.startsWith('Remove'))
      .at(-1);
  }

  /** @returns the button that adds what was typed. */
  typed(list: ListName, name: string): HTMLElement | undefined {
    const id = { stages: fieldIds.newStage, options: fieldIds.newOption(CHOICE), criteria: fieldIds.newCriterion }[
      list
    ];
    const field = document.getElementById(id);
    if (field) fireEvent.change(field, { target: { value: name } });
    return [...(field?.closest('.lens-add')?.querySelectorAll('button') ?? [])].at(-1);
  }
}

const place = fc.nat({ max: 8 });
const listName = fc.constantFrom<ListName>('stages', 'options', 'criteria');
const edit = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('add' as const), list: listName }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('remove' as const), list: listName, place }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('step' as const), by: fc.constantFrom(1 as const, -1 as const), place }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('weigh' as const), weight: fc.nat({ max: 100 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reset' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const) }) },
);
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

let named = 0;

/** @returns the edit as a press on what is drawn just now, which the model follows; nothing where it is not offered. */
function pressOf(page: Page, model: QuickEditsModel, one: Edit): (() => void) | undefined {
  const on = (button: HTMLElement | null | undefined, tell: () => void) =>
    button ? () => (button.click(), tell()) : undefined;
  const at = (list: ListName, place: number): string => {
    const drawn = page.drawn(list);
    return drawn[place % Math.max(1, drawn.length)] ?? '';
  };
  switch (one.do) {
    case 'add': {
      const name = `${one.list} ${(named += 1)}`;
      return on(page.typed(one.list, name), () => model.add(one.list, name));
    }
    case 'remove': {
      const id = at(one.list, one.place);
      // The list that the options belong to stays, so that there is one to edit.
      if (one.list === 'criteria' && id === CHOICE) return undefined;
      const name = page.name(one.list, id);
      return on(page.removeButton(one.list, id), () => model.remove(one.list, name));
    }
    case 'step': {
      const id = at('stages', one.place);
      const name = page.name('stages', id);
      return on(document.getElementById(moveButtonId(id, one.by)), () => model.step(name, one.by));
    }
    case 'weigh': {
      const field = document.getElementById(fieldIds.weight(IMPACT));
      return field
        ? () => (fireEvent.change(field, { target: { value: String(one.weight) } }), model.weigh(one.weight))
        : undefined;
    }
    case 'reset':
      return on(screen.queryByText('Reset')?.closest('button'), () => model.reset());
    case 'undo':
      return on(screen.queryByText('Undo'), () => model.undo());
  }
}

/** One of each list at most: what is typed into a field is added once. */
const onceTyped = (edits: readonly Edit[]): Edit[] =>
  edits.filter(
    (one, index) =>
      one.do !== 'add' || edits.findIndex((other) => other.do === 'add' && other.list === one.list) === index,
  );

test('quick edits all stay, in any order, before the page is drawn anew', () => {
  fc.assert(
    fc.property(fc.array(fc.array(edit, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 }), (batches) => {
      cleanup();
      const page = new Page();
      const model = new QuickEditsModel(listsOf(STORED.settings));
      for (const batch of batches) {
        const presses = onceTyped(batch).map((one) => pressOf(page, model, one));
        act(() => presses.forEach((press) => press?.()));
        expect(listsOf(page.settings)).toEqual(model.lists);
      }
    }),
    { numRuns: 10, seed: 20 },
  );
});
