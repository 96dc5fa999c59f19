import { useEffect, useState } from 'react';
import { normalForm } from '#tables/words/normalForm';
import type { KindName } from '#domain/register/kinds/index';
import { kindNamed } from '#domain/register/kinds/index';
import type { Home } from '#kernel/home';
import { Picker } from '../../../parts/choosing/Picker';
import { readRecords, type NamedRecord, type RecordsRead } from './readRecords';
import { rememberRecords } from './useRecordNames';

export interface RecordPickerProps {
  labelledBy: string;
  /** What it may be: records of any of these kinds. */
  kinds: readonly KindName[];
  /** Where it is named: records of that home are offered; null, or of another kind of home: all that one sees. */
  home: Home | null;
  onChoose: (record: NamedRecord) => void;
  onClose: () => void;
}

/** So many are listed at once; typing finds the others. */
const MOST_SHOWN = 30;

/** Choose one record of some kinds by its name. The list is read when it is opened. */
export default function RecordPicker({ labelledBy, kinds, home, onChoose, onClose }: RecordPickerProps) {
  const [text, setText] = useState('');
  const read = useRecords(kinds, home);
  const offered = read?.ok ? read.records.filter(({ removed }) => !removed) : [];
  const wanted = normalForm(text.trim());
  const found = offered.filter(({ name }) => normalForm(name).includes(wanted));
  return (
    <Picker
      labelledBy={labelledBy}
      items={found.slice(0, MOST_SHOWN)}
      areSuggested={wanted === ''}
      status={statusOf(kinds, read, { offered: offered.length, found: found.length, text: text.trim() })}
      idOf={({ id }: NamedRecord) => id}
      nameOf={({ name }) => name}
      draw={({ name }) => <span className="lens-picker__name">{name}</span>}
      placeholder="Type a part of the name"
      onType={setText}
      onChoose={onChoose}
      onClose={onClose}
    />
  );
}

function useRecords(kinds: readonly KindName[], home: Home | null): RecordsRead | null {
  const wire = JSON.stringify([kinds, home]);
  const [read, setRead] = useState<RecordsRead | null>(null);
  useEffect(() => {
    let wanted = true;
    const [of, at] = JSON.parse(wire) as [KindName[], Home | null];
    void Promise.all(of.map((kind) => readRecords(kind, at))).then((answers) => {
      const answer = together(answers);
      if (answer.ok) rememberRecords(answer.records);
      if (wanted) setRead(answer);
    });
    return () => {
      wanted = false;
    };
  }, [wire]);
  return read;
}

/** @returns what was read of several lists as one; why not, where one could not be read. */
const together = (lists: readonly RecordsRead[]): RecordsRead =>
  lists.find(({ ok }) => !ok) ?? {
    ok: true,
    records: lists.flatMap((read) => (read.ok ? read.records : [])),
    isPart: lists.some((read) => read.ok && read.isPart),
  };

interface Shown {
  offered: number;
  found: number;
  text: string;
}

/** @returns what to say about the list; empty where it speaks for itself. */
function statusOf(kinds: readonly KindName[], read: RecordsRead | null, { offered, found, text }: Shown): string {
  const things = kinds.map((kind) => kindNamed(kind).plural.toLowerCase()).join(' or ');
  if (read === null) return 'Reading the list…';
  if (!read.ok) return read.failure.message;
  if (offered === 0) return `There are no ${things} here that you could choose.`;
  if (found === 0) return `None of the ${offered} ${things} has “${text}” in its name.`;
  if (found > MOST_SHOWN) return `${MOST_SHOWN} of ${found} are listed. Type to find the others.`;
  return read.isPart ? 'There are more, which are not read. Open them where they stand.' : '';
}
