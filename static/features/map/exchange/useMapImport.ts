import { useMemo, useRef, useState } from 'react';
import type { Envelope, Failure } from '#contract/errors';
import type { Output } from '#contract/procedures';
import type { MapImportView } from '#contract/path/mapImport';
import { MOST_KNOWN } from '#contract/bounds/atOnce';
import { openStages } from '#domain/journey/journey';
import { guessedMapping, type Mapping } from '#domain/map/exchange/mapping';
import { KEY_MAX, planOf, type Known, type Plan } from '#domain/map/exchange/plan';
import { sameWords } from '#domain/path/sameWords';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';
import { LINE_MAX } from '#kernel/lengths';
import { FileProblem } from '#tables/fileProblem';
import { failureSentence } from '../../../host/failureSentence';
import { call } from '../../../host/server';
import { useLeaveGuard } from '../../../parts/fields/useLeaveGuard';
import { readMapFile, type MapFile } from './readMapFile';
import { keysAtOnce, partsOf } from './sentItems';

/** A file that was read, and what of it stands on the map. */
interface Chosen extends MapFile {
  name: string;
  mapping: Mapping;
  known: Known;
}

/** What goes on, and how far it is. */
export interface Going {
  words: string;
  done: number;
  of: number;
}

type Answer = Output<'map.importStatus'>;

const UNREADABLE = 'This file could not be read. Choose it again, or another one.';

/** Refused by the server: what is wrong, each in a sentence. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.message);
  }
}

function told<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Refused(answer.error);
  return answer.value;
}

/**
 * An import into the map of a project, from the choice of a file to its end. It is all there or not at all: what was
 * broken off can be gone on with, or undone, by whoever may add items.
 * @param begun how the last import stands. @param onChanged the map is to be read anew.
 */
export function useMapImport(projectId: string, settings: Settings, begun: Answer['last'], onChanged: () => void) {
  const home = useMemo(() => ({ projectId }), [projectId]);
  const [last, setLast] = useState(begun);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [going, setGoing] = useState<Going | null>(null);
  const isGoing = useRef(false);
  useLeaveGuard(going !== null);
  const plan = useMemo<Plan | null>(() => chosen && planOf(chosen.model, chosen.mapping, chosen.known), [chosen]);

  /** Does one thing at a time; what goes wrong is told, and how the import then stands. */
  const doing = async (words: string, otherwise: string, what: () => Promise<void>): Promise<void> => {
    if (isGoing.current) return;
    isGoing.current = true;
    setProblems([]);
    setGoing({ words, done: 0, of: 1 });
    try {
      await what();
    } catch (error) {
      setProblems(sentencesOf(error, otherwise));
      const now = await call('map.importStatus', { home });
      if (now.ok) setLast(now.value.last);
    } finally {
      isGoing.current = false;
      setGoing(null);
    }
  };

  const choose = (file: File): Promise<void> =>
    doing(`Reading ${file.name}`, UNREADABLE, async () => {
      setChosen(null);
      const read = await readMapFile(file);
      const known = await knownOf(home, read);
      const stages = openStages(settings.journeys);
      const stageOf = (column: string): string | null =>
        stages.find(({ label }) => sameWords(textOf(label)) === sameWords(column))?.id ?? null;
      setChosen({ ...read, name: file.name, known, mapping: guessedMapping(read.model, read.guesses, stageOf) });
    });

  const steps = async (words: string, step: () => Promise<Envelope<Answer>>, end: MapImportView['state']) => {
    for (;;) {
      const { last: now } = told(await step());
      setLast(now);
      if (!now || now.state === end) break;
      setGoing({ words, done: now.done, of: now.parts });
    }
    setChosen(null);
    onChanged();
  };
  const goOn = (importing: Pick<MapImportView, 'plan' | 'parts' | 'file'>): Promise<void> =>
    steps('Importing', () => call('map.import', { home, ...importing }), 'done');

  return {
    ...{ last, chosen, plan, problems, going, choose },
    map: (mapping: Mapping): void => setChosen((now) => now && { ...now, mapping }),
    begin: (): Promise<void> =>
      doing('Sending', NOT_IMPORTED, async () => {
        if (!chosen || !plan) return;
        const parts = partsOf(plan.added);
        const importing = {
          plan: crypto.randomUUID().replaceAll('-', ''),
          parts: parts.length,
          file: chosen.name.slice(0, LINE_MAX),
        };
        for (const [part, items] of parts.entries()) {
          setGoing({ words: 'Sending', done: part, of: parts.length });
          told(await call('map.importStage', { home, plan: importing.plan, part, items }));
        }
        await goOn(importing);
      }),
    goOn: ({ plan: named, parts, file }: MapImportView): Promise<void> =>
      doing('Importing', NOT_IMPORTED, () => goOn({ plan: named, parts, file })),
    undo: ({ plan: named }: MapImportView): Promise<void> =>
      doing('Taking it back', NOT_IMPORTED, () =>
        steps('Taking it back', () => call('map.importUndo', { home, plan: named }), 'undone'),
      ),
  };
}
export type MapImporting = ReturnType<typeof useMapImport>;

const NOT_IMPORTED = 'This did not work. See below how it stands now, and try again.';

function sentencesOf(error: unknown, otherwise: string): string[] {
  if (error instanceof FileProblem) return [error.message];
  if (error instanceof Refused) return error.failure.problems ?? [error.message];
  return [failureSentence(error, otherwise)];
}

/** Asks which things of a file are on the map of a project, or were removed there. */
async function knownOf(home: { projectId: string }, { model }: MapFile): Promise<Known> {
  const keys = model.things.map(({ key }) => key).filter((key) => key.length <= KEY_MAX);
  const known = new Map<string, 'there' | 'removed'>();
  for (const some of keysAtOnce(keys, MOST_KNOWN)) {
    const { there, removed } = told(await call('map.known', { home, keys: some }));
    for (const key of there) known.set(key, 'there');
    for (const key of removed) known.set(key, 'removed');
  }
  return known;
}
