import { ARCHIMATE } from '#domain/map/exchange/archimate';
import { MOST_THINGS, MOST_TIES, type FileModel } from '#domain/map/exchange/fileModel';
import { JOURNEY, readJourneyMap } from '#domain/map/exchange/journeyMap';
import type { Guesses } from '#domain/map/exchange/mapping';
import { encodingCalled, type Encoding } from '#tables/bytes/encodings';
import { readText } from '#tables/bytes/readText';
import { FileProblem } from '#tables/fileProblem';
import { readArchimate } from './readArchimate';

/** A file that was read, and how what is in it is understood at first. */
export interface MapFile {
  model: FileModel;
  guesses: Guesses;
}

/** The largest file, in bytes: a model of ten thousand elements takes less. */
const LARGEST = 20_000_000;

const EMPTY = 'This file is empty. Choose another one.';
const TOO_LARGE = 'This file is larger than 20 MB. Export a part of the model.';
const NEITHER =
  'This is neither an architecture model (XML, Open Exchange File) nor a journey map (JSON). Choose another file.';
const NO_JSON = 'This JSON is damaged: it ends too early, or a sign is missing. Save the journey map again.';
const NO_JOURNEY =
  'This JSON is no journey map. It has to be a list of columns, each with a title and its events, and each event ' +
  'with a title; happiness goes from 0 to 100.';
const NOTHING = 'There is nothing in this file that could stand on the map.';
const LOST = 'Some letters of this file cannot be read. Save it as UTF-8, then choose it again.';

/** Reads a file as the browser gives it. @throws FileProblem that says what is wrong with it, and what to do. */
export async function readMapFile(file: Pick<File, 'size' | 'arrayBuffer'>): Promise<MapFile> {
  if (file.size === 0) throw new FileProblem(EMPTY);
  if (file.size > LARGEST) throw new FileProblem(TOO_LARGE);
  const text = await letters(new Uint8Array(await file.arrayBuffer()));
  const read = fileIn(text.trimStart());
  if (read.model.things.length === 0) throw new FileProblem(NOTHING);
  if (read.model.things.length > MOST_THINGS || read.model.ties.length > MOST_TIES) throw new FileProblem(TOO_LARGE);
  return read;
}

function fileIn(text: string): MapFile {
  if (text.startsWith('<')) return { model: readArchimate(text), guesses: ARCHIMATE };
  if (text.startsWith('[') || text.startsWith('{')) return { model: journeyIn(text), guesses: JOURNEY };
  throw new FileProblem(NEITHER);
}

function journeyIn(text: string): FileModel {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) throw new FileProblem(NO_JSON);
    throw error;
  }
  const model = readJourneyMap(parsed);
  if (!model) throw new FileProblem(NO_JOURNEY);
  return model;
}

/** XML says itself in which alphabet it is saved. */
const SAID = /^<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const HEAD = 300;

async function letters(bytes: Uint8Array): Promise<string> {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD)).replace(/^ï»¿/, '');
  const { text, lost } = await readText(bytes, alphabet(SAID.exec(head)?.[1]));
  if (lost > 0) throw new FileProblem(LOST);
  return text;
}

function alphabet(said: string | undefined): Encoding | null {
  // What says UTF-16 where letters take one byte is wrong, and is read by its bytes.
  if (said === undefined || /^utf-?16/i.test(said)) return null;
  const named = encodingCalled(said);
  if (!named) throw new FileProblem('This file is saved in an alphabet that is not known here. Save it as UTF-8.');
  return named;
}
