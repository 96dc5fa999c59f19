import { StartError } from '../../../startError';
import { comparable } from '../../words/comparable';
import { englishHead, HEAD_NAMES, meaningOf, type HeadName } from '../../words/heads';
import type { ColumnNames } from './columns';

/**
 * Reads what the person said of columns, each as `Summary=Souhrn`: Jira's English head, then the head in the file.
 * @throws StartError naming what is not understood.
 */
export function readColumnNames(words: readonly string[]): ColumnNames {
  return new Map(words.map(readOne));
}

function readOne(word: string): [string, HeadName] {
  const [name = '', ...rest] = word.split('=');
  const head = rest.join('=').trim();
  const meaning = meaningOf(name);
  if (meaning !== undefined && head !== '') return [comparable(head), meaning];
  const known = HEAD_NAMES.map(englishHead).join(', ');
  throw new StartError(
    `--columns "${word}" is not understood: write --columns "Summary=head in the file", the first one of ${known}.`,
  );
}
