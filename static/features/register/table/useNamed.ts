import { useEffect, useState } from 'react';
import type { NamedPeople, NamedRecords } from '#domain/register/text/around';
import type { Home } from '#kernel/home';
import { failureSentence } from '../../../host/failureSentence';
import { MOST_NAMED, NOBODY, peopleNamed } from './namedPeople';
import { NOTHING_NAMED, recordsNamed } from './namedRecords';
import type { Block } from './readRows';

/** Whom and what the cells of a block may name. */
export interface NamedInRows {
  people: NamedPeople;
  records: NamedRecords;
  isLooking: boolean;
  /** Why something could not be looked up. */
  problem: string | null;
  again: () => void;
}

/** Looks up what the rows of a block name: people by their names, other records by the list of those one sees. */
export function useNamed(block: Block, home: Home, rows: readonly { cells: readonly string[] }[]): NamedInRows {
  const people = usePeopleNamed(block, rows);
  const records = useRecordsNamed(block, home);
  return {
    people: people.people,
    records: records.records,
    isLooking: people.isLooking || records.isLooking,
    problem: people.problem ?? records.problem,
    again: () => {
      people.again();
      records.again();
    },
  };
}

function useRecordsNamed({ mapping }: Block, home: Home) {
  const kinds = mapping.flatMap((column) => {
    const control = column?.field.control;
    return control && 'kind' in control ? [control.kind] : [];
  });
  const asked = JSON.stringify({ kinds: [...new Set(kinds)], home });
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<{ asked: string; records: NamedRecords; problem: string | null }>({
    ...{ asked: '', records: NOTHING_NAMED, problem: null },
  });
  useEffect(() => {
    const { kinds: wantedKinds, home: at } = JSON.parse(asked) as { kinds: string[]; home: Home };
    if (wantedKinds.length === 0) return undefined;
    let wanted = true;
    void recordsNamed(wantedKinds, at).then((read) => {
      if (!wanted) return;
      if (read.ok) setFound({ asked, records: read.records, problem: null });
      else setFound({ asked, records: NOTHING_NAMED, problem: read.failure.message });
    });
    return () => {
      wanted = false;
    };
  }, [asked, round]);
  return {
    records: found.records,
    isLooking: kinds.length > 0 && found.asked !== asked,
    problem: found.problem,
    again: () => {
      setFound({ asked: '', records: NOTHING_NAMED, problem: null });
      setRound((one) => one + 1);
    },
  };
}

/** People are looked up by their names each time that another one is written. */
function usePeopleNamed({ mapping }: Block, kept: readonly { cells: readonly string[] }[]) {
  const columns = mapping.flatMap((column, at) => (column?.field.control.control === 'person' ? [at] : []));
  const texts = [...new Set(kept.flatMap(({ cells }) => columns.map((at) => (cells[at] ?? '').trim())))];
  const asked = JSON.stringify(texts.filter((text) => text !== '').slice(0, MOST_NAMED));
  const [round, setRound] = useState(0);
  const [found, setFound] = useState<{ asked: string; people: typeof NOBODY; problem: string | null }>({
    ...{ asked: '[]', people: NOBODY, problem: null },
  });
  useEffect(() => {
    const names = JSON.parse(asked) as string[];
    if (names.length === 0) return undefined;
    let wanted = true;
    peopleNamed(names).then(
      (people) => wanted && setFound({ asked, people, problem: null }),
      (error: unknown) => {
        const problem = failureSentence(error, 'The people could not be looked up. Try again in a minute.');
        if (wanted) setFound({ asked, people: NOBODY, problem });
      },
    );
    return () => {
      wanted = false;
    };
  }, [asked, round]);
  return {
    people: found.people,
    isLooking: found.asked !== asked,
    problem: found.problem,
    again: () => {
      setFound({ asked: '[]', people: NOBODY, problem: null });
      setRound((one) => one + 1);
    },
  };
}
