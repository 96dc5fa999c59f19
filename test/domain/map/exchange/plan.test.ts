import { ARCHIMATE, archimateType } from '#domain/map/exchange/archimate';
import type { FileModel, FileThing } from '#domain/map/exchange/fileModel';
import { JOURNEY, readJourneyMap } from '#domain/map/exchange/journeyMap';
import { guessedMapping, type Mapping } from '#domain/map/exchange/mapping';
import { planOf, WHY } from '#domain/map/exchange/plan';

const thing = (key: string, type: string, name = key): FileThing => ({ key, type, name, note: null });
const guess = (model: FileModel): Mapping => guessedMapping(model, ARCHIMATE, () => null);

/** A service that a process realizes; the process is assigned to a component and bound by a principle. */
const model: FileModel = {
  name: 'Example',
  things: [
    thing('claim', 'BusinessService'),
    thing('pay', 'BusinessProcess'),
    thing('ledger', 'ApplicationComponent'),
    thing('four eyes', 'Principle'),
    thing('clerk', 'BusinessActor'),
  ],
  ties: [
    { type: 'Realization', from: 'pay', to: 'claim' },
    { type: 'Serving', from: 'ledger', to: 'pay' },
    { type: 'Influence', from: 'four eyes', to: 'pay' },
    { type: 'Assignment', from: 'clerk', to: 'pay' },
    { type: 'Association', from: 'pay', to: 'ledger' },
  ],
};

describe('what becomes of an architecture model [4.23]', () => {
  test('links go from the customer down, whichever way the model draws them', () => {
    const { added, links } = planOf(model, guess(model), new Map());
    expect(added.map(({ key, what, links: to }) => [key, what, to])).toEqual([
      ['claim', 'experience', [{ key: 'pay', how: 'dependsOn' }]],
      [
        'pay',
        'process',
        [
          { key: 'ledger', how: 'uses' },
          { key: 'four eyes', how: 'governedBy' },
        ],
      ],
      ['ledger', 'system', []],
      ['four eyes', 'rule', []],
    ]);
    expect(links).toBe(3);
  });

  test('what is left out is told with its reason', () => {
    expect(planOf(model, guess(model), new Map()).leftOut).toEqual([
      { what: 'clerk', why: WHY.type },
      { what: 'clerk → pay', why: WHY.end },
      { what: 'pay → ledger', why: WHY.tie },
    ]);
  });

  test('another mapping makes something else of the same file', () => {
    const mapping: Mapping = {
      ...guess(model),
      things: { BusinessService: 'experience', BusinessProcess: 'rule', ApplicationComponent: null },
      ties: { Association: { how: 'runsOn', turned: true }, Realization: { how: 'consistsOf', turned: true } },
    };
    const { added } = planOf(model, mapping, new Map());
    expect(added.map(({ key, what, links }) => [key, what, links.map(({ how }) => how)])).toEqual([
      ['claim', 'experience', ['consistsOf']],
      ['pay', 'rule', []],
    ]);
  });

  test('what is on the map stays as it is, its links too; what somebody removed does not come back', () => {
    const known = new Map([
      ['claim', 'there'],
      ['four eyes', 'removed'],
    ] as const);
    const { added, there, leftOut } = planOf(model, guess(model), known);
    expect([added, there].map((items) => items.map(({ key }) => key))).toEqual([['pay', 'ledger'], ['claim']]);
    expect(leftOut.filter(({ why }) => why !== WHY.type && why !== WHY.tie)).toEqual([
      { what: 'four eyes', why: WHY.removed },
      { what: 'pay → claim', why: WHY.there },
      { what: 'four eyes → pay', why: WHY.end },
      { what: 'clerk → pay', why: WHY.end },
    ]);
  });

  test('a cycle is kept, a missing end, a thing itself and a second tie of the same two are left out', () => {
    const odd: FileModel = {
      name: null,
      things: [thing('a', 'BusinessProcess'), thing('b', 'BusinessProcess'), thing('', 'BusinessProcess')],
      ties: [
        { type: 'Triggering', from: 'a', to: 'b' },
        { type: 'Triggering', from: 'b', to: 'a' },
        { type: 'Composition', from: 'a', to: 'b' },
        { type: 'Triggering', from: 'a', to: 'gone' },
        { type: 'Triggering', from: 'a', to: 'a' },
      ],
    };
    const { links, leftOut } = planOf(odd, guess(odd), new Map());
    expect(links).toBe(2);
    expect(leftOut).toEqual([
      { what: '', why: WHY.unnamed },
      { what: 'a → b', why: WHY.twice },
      { what: 'a → gone', why: WHY.noEnd },
      { what: 'a → a', why: WHY.itself },
    ]);
  });

  test('an item takes a hundred links, and the others are told', () => {
    const parts = Array.from({ length: 103 }, (_, at) => thing(`part ${at}`, 'BusinessProcess'));
    const wide: FileModel = {
      name: null,
      things: [thing('whole', 'BusinessProcess'), ...parts],
      ties: parts.map(({ key }) => ({ type: 'Composition', from: 'whole', to: key })),
    };
    const { links, leftOut } = planOf(wide, guess(wide), new Map());
    expect([links, leftOut.map(({ why }) => why)]).toEqual([100, [WHY.many, WHY.many, WHY.many]]);
  });

  test('types of all versions have one name', () => {
    expect(
      ['UsedByRelationship', 'Serving', 'RealisationRelationship', 'archimate:Node', 'InfrastructureService'].map(
        archimateType,
      ),
    ).toEqual(['Serving', 'Serving', 'Realization', 'Node', 'TechnologyService']);
  });

  test('a type that is called like what every object has is none that is known', () => {
    const odd: FileModel = { name: null, things: [thing('a', '__proto__'), thing('b', 'constructor')], ties: [] };
    expect(planOf(odd, guess(odd), new Map()).leftOut.map(({ why }) => why)).toEqual([WHY.type, WHY.type]);
  });
});

describe('what becomes of a journey map [4.22]', () => {
  const file = [
    {
      title: 'Visit',
      events: [
        { title: 'Travel', best: { happiness: 43 }, worst: { happiness: 10 }, touchpoints: ['Drive', 'Park '] },
        { title: 'Travel', happiness: 50, touchpoints: ['drive', 'Drive'], channels: ['store'] },
      ],
    },
  ];

  const planned = (pain: Mapping['pain']) => {
    const journey = readJourneyMap(file);
    if (!journey) throw new Error('It is one.');
    const mapping = guessedMapping(journey, JOURNEY, (column) => (column === 'Visit' ? 'consideration' : null));
    return planOf(journey, { ...mapping, pain }, new Map());
  };

  test('moments are experiences of their stage, touchpoints stand behind them, each once', () => {
    const { added, leftOut } = planned('worst');
    expect(
      added.map(({ name, what, stage, pain, note, links }) => [name, what, stage, pain, note, links.length]),
    ).toEqual([
      ['Travel', 'experience', 'consideration', 3, null, 2],
      ['Travel', 'experience', 'consideration', 2, 'Channels: store', 1],
      ['Drive', 'process', null, null, null, 0],
      ['Park', 'process', null, null, null, 0],
    ]);
    expect(leftOut).toEqual([{ what: 'Travel → Drive', why: WHY.twice }]);
  });

  test('unhappiness is the pain: at worst, at best, in the middle, or none', () => {
    const painsBy = (from: Mapping['pain']) => planned(from).added.map(({ pain }) => pain);
    expect([painsBy('best'), painsBy('middle'), painsBy(null)].map(([first]) => first)).toEqual([2, 2, null]);
  });

  test('what is no journey map is none', () => {
    const wrong = [{}, [1], [{ title: 'x' }], [{ title: 'x', events: [{ title: 'y', happiness: 101 }] }], null];
    expect(wrong.map(readJourneyMap)).toEqual([null, null, null, null, null]);
  });
});
