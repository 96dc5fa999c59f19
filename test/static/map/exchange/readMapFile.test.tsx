import { readFileSync } from 'node:fs';
import { TextDecoder, TextEncoder } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { guessedMapping } from '#domain/map/exchange/mapping';
import { planOf, WHY } from '#domain/map/exchange/plan';
import { readMapFile, type MapFile } from '../../../../static/features/map/exchange/readMapFile';
import { referenceFile, withReferenceData } from '../../../support/referenceData';

// Every browser has them; the emulated one does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });

const fileOf = (content: string | Uint8Array): Pick<File, 'size' | 'arrayBuffer'> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { size: bytes.length, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
};
const read = (content: string | Uint8Array): Promise<MapFile> => readMapFile(fileOf(content));
const planOfFile = ({ model, guesses }: MapFile) =>
  planOf(
    model,
    guessedMapping(model, guesses, () => null),
    new Map(),
  );

const model = (inside: string, { version = '/3.0/', head = '', xml = '<?xml version="1.0" encoding="UTF-8"?>' } = {}) =>
  `${xml}${head}<model xmlns="http://www.opengroup.org/xsd/archimate${version}" identifier="m" ` +
  `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><name>Small</name>${inside}</model>`;
const element = (id: string, name = id) =>
  `<element identifier="${id}" xsi:type="BusinessProcess"><name xml:lang="en">${name}</name></element>`;
const elements = (...ids: string[]) => `<elements>${ids.map((id) => element(id)).join('')}</elements>`;

withReferenceData(
  'published files',
  [referenceFile('practice/archisurance.xml.gz'), referenceFile('journey/ikea-journey-map.json')],
  () => {
    test('a published model of 120 elements and 176 relations, version 2.1 [4.23]', async () => {
      const file = await read(gunzipSync(readFileSync(referenceFile('practice/archisurance.xml.gz'))));
      expect(file.model.name).toBe('Archisurance');
      expect([file.model.things.length, file.model.ties.length]).toEqual([120, 176]);
      const plan = planOfFile(file);
      const told = new Map<string, number>();
      for (const { what } of plan.added) told.set(what, (told.get(what) ?? 0) + 1);
      expect(Object.fromEntries(told)).toEqual({ experience: 6, process: 19, rule: 10, system: 36 });
      // Nothing of the file disappears: each relation is a link or is told with its reason.
      expect(plan.added.length + plan.links + plan.leftOut.length).toBe(120 + 176);
      expect(plan.leftOut.filter(({ why }) => why === WHY.noEnd)).toEqual([]);
      const claims = plan.added.find(({ name }) => name === 'Claims Payment Service');
      expect(claims?.links.length).toBeGreaterThan(0);
    });

    test('a published journey map of 6 columns [4.22]', async () => {
      const file = await read(readFileSync(referenceFile('journey/ikea-journey-map.json')));
      const plan = planOfFile(file);
      const by = (what: string) => plan.added.filter((item) => item.what === what).length;
      expect([by('experience'), by('process'), plan.links, plan.leftOut.length]).toEqual([14, 41, 41, 0]);
      expect(plan.added.find(({ name }) => name === 'Resolve potential issues')?.pain).toBe(2);
      expect(Object.keys(guessedMapping(file.model, file.guesses, () => null).stages)).toEqual([
        'Research',
        'Visit',
        'Purchase',
        'Setup',
        'Use',
        'Support',
      ]);
    });
  },
);

test('versions 3 and 2 of the exchange format read the same', async () => {
  const newer = await read(
    model(
      `${elements('a', 'b')}<relationships><relationship identifier="r" source="a" target="b" xsi:type="Serving">` +
        '</relationship></relationships>',
    ),
  );
  const older = await read(
    model(
      `${elements('a', 'b').replaceAll('name', 'label')}<relationships><relationship identifier="r" source="a" ` +
        'target="b" xsi:type="UsedByRelationship"/></relationships>',
      { version: '' },
    ),
  );
  expect(older).toEqual(newer);
  expect(newer.model.ties).toEqual([{ type: 'Serving', from: 'm a', to: 'm b' }]);
});

describe('a file that is not what it should be is refused in plain words', () => {
  const laughs =
    '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">' +
    '<!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">]>';
  const outside = '<!DOCTYPE model [<!ENTITY file SYSTEM "file:///etc/passwd">]>';
  test.each<[string, string | Uint8Array, RegExp]>([
    ['words that grow', model(elements('a'), { head: laughs }), /defines words of its own/],
    ['words from elsewhere', model(elements('a'), { head: outside }), /defines words of its own/],
    ['an end that is cut off', model(elements('a')).slice(0, -20), /not well-formed/],
    ['letters of another alphabet', Uint8Array.from([...Buffer.from(model(elements('a'))), 0xff]), /letters/],
    ['an alphabet of nobody', model('', { xml: '<?xml version="1.0" encoding="klingon"?>' }), /alphabet/],
    ['another kind of XML', '<rss version="2.0"/>', /no architecture model/],
    ['another version', model('', { version: '/9.9/' }), /no architecture model/],
    ['Archi’s own file', '<a:model xmlns:a="http://www.archimatetool.com/archimate"/>', /Archi’s own file/],
    ['one identifier for two', model(elements('a', 'a')), /same identifier/],
    ['an element without one', model('<elements><element/></elements>'), /has no identifier/],
    ['nothing', '', /empty/],
    ['a model of nothing', model(''), /nothing in this file/],
    ['JSON that is cut off', '[{"title": "Vis', /damaged/],
    ['other JSON', '{"a": 1}', /no journey map/],
    ['a happiness of a thousand', '[{"title":"a","events":[{"title":"b","happiness":1000}]}]', /no journey map/],
    ['neither', 'name;what', /neither/],
  ])('%s', async (_what, content, says) => {
    await expect(read(content)).rejects.toThrow(says);
    await expect(read(content)).rejects.toMatchObject({ name: 'FileProblem' });
  });

  test('one that is too large is not even read', async () => {
    const arrayBuffer = jest.fn<Promise<ArrayBuffer>, []>();
    await expect(readMapFile({ size: 20_000_001, arrayBuffer })).rejects.toThrow(/20 MB/);
    expect(arrayBuffer).not.toHaveBeenCalled();
  });

  test('more elements than are read', async () => {
    const many = model(elements(...Array.from({ length: 10_001 }, (_, at) => `e${at}`)));
    await expect(read(many)).rejects.toThrow(/more than 10,000 elements/);
  });
});

test('a file says in which alphabet it is saved', async () => {
  const text = model(`<elements>${element('a', 'Prüfung')}</elements>`, {
    xml: '<?xml version="1.0" encoding="ISO-8859-1"?>',
  });
  const { model: latin } = await read(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
  expect(latin.things[0]?.name).toBe('Prüfung');
});

test('UTF-16 is read by its mark', async () => {
  const text = `\uFEFF${model(elements('a'), { xml: '<?xml version="1.0" encoding="UTF-16"?>' })}`;
  const { model: wide } = await read(new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer));
  expect(wide.things.length).toBe(1);
});
