import { archimateType } from '#domain/map/exchange/archimate';
import { MOST_THINGS, MOST_TIES, type FileModel, type FileThing, type FileTie } from '#domain/map/exchange/fileModel';
import { FileProblem } from '#tables/fileProblem';

/** Of version 2.1 and of the versions 3. */
const EXCHANGE = /^http:\/\/www\.opengroup\.org\/xsd\/archimate(?:\/3\.\d+)?\/?$/;
const ARCHI = 'http://www.archimatetool.com/archimate';
const XSI = 'http://www.w3.org/2001/XMLSchema-instance';

/** A file that defines words of its own can grow without end while it is read, or reach for other files. */
const DEFINES = /<!\s*(?:DOCTYPE|ENTITY)/i;

const DAMAGED = 'This file is not well-formed XML. Export the model again.';
const NO_MODEL =
  'This XML is no architecture model. Export the model from its tool as Open Exchange File, and choose that file.';
const OWN_FILE =
  'This is Archi’s own file. In Archi choose File, Export, Model to Open Exchange File, and take what it saves.';

/**
 * Reads an architecture model in the exchange format of The Open Group. Nothing of the file is run, loaded or expanded.
 * @throws FileProblem
 */
export function readArchimate(text: string): FileModel {
  if (DEFINES.test(text))
    throw new FileProblem('This file defines words of its own (DOCTYPE). Export the model again without them.');
  const read = new DOMParser().parseFromString(text, 'application/xml');
  const root = read.documentElement;
  if (read.getElementsByTagName('parsererror').length > 0) throw new FileProblem(DAMAGED);
  if (root.namespaceURI === ARCHI) throw new FileProblem(OWN_FILE);
  if (root.localName !== 'model' || !EXCHANGE.test(root.namespaceURI ?? '')) throw new FileProblem(NO_MODEL);
  const scope = root.getAttribute('identifier') ?? '';
  const things = partsOf(root, 'elements', 'element', MOST_THINGS).map((one) => thingOf(one, scope));
  const ties = partsOf(root, 'relationships', 'relationship', MOST_TIES).map((one) => tieOf(one, scope));
  demandOnce(things);
  return { name: textOf(root, ['name']) || null, things, ties };
}

function within(of: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (let node = of.firstChild; node; node = node.nextSibling)
    if (node instanceof Element && names.includes(node.localName)) found.push(node);
  return found;
}

function partsOf(root: Element, list: string, part: string, most: number): Element[] {
  const parts = within(root, [list]).flatMap((one) => within(one, [part]));
  if (parts.length > most)
    throw new FileProblem(
      `This file has more than ${most.toLocaleString('en-GB')} ${list}. Export a part of the model.`,
    );
  return parts;
}

/** The first of several languages. */
const textOf = (of: Element, names: readonly string[]): string =>
  (within(of, names)[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();

const keyOf = (scope: string, identifier: string): string => `${scope} ${identifier}`;
const typeOf = (of: Element): string => archimateType(of.getAttributeNS(XSI, 'type') ?? '');

function thingOf(element: Element, scope: string): FileThing {
  const identifier = element.getAttribute('identifier') ?? '';
  if (identifier === '') throw new FileProblem('An element of this file has no identifier. Export the model again.');
  return {
    key: keyOf(scope, identifier),
    type: typeOf(element),
    // `label` up to version 2.1, `name` since 3.
    name: textOf(element, ['name', 'label']),
    note: textOf(element, ['documentation']) || null,
  };
}

const tieOf = (relationship: Element, scope: string): FileTie => ({
  type: typeOf(relationship),
  from: keyOf(scope, relationship.getAttribute('source') ?? ''),
  to: keyOf(scope, relationship.getAttribute('target') ?? ''),
});

function demandOnce(things: readonly FileThing[]): void {
  const seen = new Map<string, string>();
  for (const { key, name } of things) {
    const before = seen.get(key);
    if (before !== undefined)
      throw new FileProblem(
        `Two elements of this file have the same identifier: “${before}” and “${name}”. Export the model again.`,
      );
    seen.set(key, name);
  }
}
