import { UTF8, type Encoding } from '#tables/bytes/encodings';
import { lostLetters, readingWords, separatorWords, sheetWords } from '#tables/readingWords';
import { headRows } from '#tables/sheets/fit';
import { isBlank } from '#tables/words/normalForm';
import { Select } from '../../../parts/controls/Select';
import { Message } from '../../../parts/messages/Message';
import { doubledHeads } from '../tables/mapping';
import type { ChosenFileState } from './useChosenFile';

const LONGEST_ROW = 60;

/** How the file was read, and what else of it may be: another sheet or separator, other heads, other letters. */
export function ImportReading({ file }: { file: ChosenFileState }) {
  const { opened, shown, reading } = file;
  if (!opened) return null;
  const { read, choice } = opened;
  const lost = lostLetters(read);
  const doubled = shown ? doubledHeads(shown.table.heads, shown.mapping) : [];
  const heads = headRows(read.sheets[choice.sheet]?.top ?? []);
  const letters = read.letters ? [read.letters.encoding, ...read.letters.otherwise] : [];
  return (
    <div className="rate-import__reading" role="group" aria-label="How it was read">
      <p>{`How the file was read: ${readingWords(read, choice)}.`}</p>
      <div className="rate-import__choices">
        <ReadingField
          label={read.letters ? 'Separator' : 'Sheet'}
          value={choice.sheet}
          disabled={reading}
          options={read.sheets.map((sheet, at) => [
            at,
            sheet.name === null && sheet.separator !== null ? separatorWords(sheet.separator) : sheetWords(sheet),
          ])}
          onChoose={(at) => void file.takeSheet(Number(at))}
        />
        <ReadingField
          label="Heads in row"
          value={choice.headLine}
          disabled={reading}
          options={heads.map(({ line, cells }) => [line, `${line}: ${rowWords(cells)}`])}
          onChoose={(line) => void file.takeHeads(Number(line))}
        />
        {letters.length > 1 && (
          <ReadingField
            label="Letters"
            value={letters[0]?.name ?? UTF8.name}
            disabled={reading}
            options={letters.map((one: Encoding) => [one.name, one.words])}
            onChoose={(name) => void file.takeLetters(name)}
          />
        )}
      </div>
      {lost !== null && <Message tone="warning">{lost}</Message>}
      {doubled.length > 0 && (
        <Message tone="information">
          {`More than one column is called ${doubled.map((head) => `“${head}”`).join(', ')}. ` +
            'The first of them is imported, unless you choose another below.'}
        </Message>
      )}
    </div>
  );
}

function rowWords(cells: readonly string[]): string {
  const words = cells.filter((cell) => !isBlank(cell)).join(', ');
  return words.length > LONGEST_ROW ? `${words.slice(0, LONGEST_ROW).toWellFormed()}…` : words;
}

interface ReadingFieldProps {
  label: string;
  value: string | number;
  disabled: boolean;
  options: readonly (readonly [string | number, string])[];
  onChoose: (value: string) => void;
}

function ReadingField({ label, value, disabled, options, onChoose }: ReadingFieldProps) {
  return (
    <label>
      {`${label} `}
      <Select value={value} disabled={disabled || options.length < 2} onChange={({ target }) => onChoose(target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </Select>
    </label>
  );
}
