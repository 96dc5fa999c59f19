import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, useState } from 'react';
import type { EntryView } from '#contract/register';
import type { KindName } from '#domain/register/kinds/index';
import { writtenColumns } from '#domain/register/text/table';
import type { Settings } from '#domain/settings/settings';
import type { Home } from '#kernel/home';
import { FileProblem } from '#tables/fileProblem';
import { useHost } from '../../../host/HostProvider';
import { FileButton } from '../../../parts/controls/FileButton';
import { Message } from '../../../parts/messages/Message';
import { counted, figuresIn, type Figures } from '../../../parts/texts/counted';
import { blockOfFile, MOST_ROWS, pastedBlock, type Block } from './readRows';
import { RowsTable } from './RowsTable';
import { useRows, type Outcome, type RowsOnScreen } from './useRows';
import './table.css';

export interface PasteRowsProps {
  kind: KindName;
  home: Home;
  settings: Settings;
  /** Some rows were added. */
  onAdded: (last: EntryView) => void;
  onClose: () => void;
}

/** New records from rows of a spreadsheet, pasted or of a file: seen first, then sent. */
export default function PasteRows(props: PasteRowsProps) {
  const title = useId();
  const [block, setBlock] = useState<Block | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="register-table" aria-labelledby={title}>
      <h4 id={title} ref={heading} tabIndex={-1}>
        Add rows of a spreadsheet
      </h4>
      {block === null ? (
        <Choosing {...props} onRead={setBlock} />
      ) : (
        <Reading {...props} block={block} onOther={() => setBlock(null)} />
      )}
    </section>
  );
}

function Choosing({ kind, onRead, onClose }: PasteRowsProps & { onRead: (block: Block) => void }) {
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  const [isReading, setReading] = useState(false);
  const read = async (block: () => Block | Promise<Block>): Promise<void> => {
    setProblem(null);
    setReading(true);
    try {
      onRead(await block());
    } catch (error) {
      setProblem(problemOf(error));
      setReading(false);
    }
  };
  const heads = writtenColumns(kind).map(({ field }) => field.label);
  return (
    <>
      <label htmlFor={id}>Copy rows in your spreadsheet, with their heads, and paste them here.</label>
      <textarea
        id={id}
        className="lens-input"
        rows={3}
        value=""
        aria-describedby={`${id}-heads`}
        readOnly={isReading}
        onChange={({ target }) => void read(() => pastedBlock(kind, target.value))}
      />
      <p className="register-list__quiet" id={`${id}-heads`}>
        {`Known heads: ${heads.join(' · ')}. Without heads the columns count in this order. `}
        {`Times are in UTC; at most ${MOST_ROWS.toLocaleString('en-GB')} rows.`}
      </p>
      <FileButton
        label="Or a file"
        accept=".csv,.xlsx,.xlsm,.xlsb,.xls,.ods,.tsv,.txt"
        disabled={isReading}
        onChoose={(file) => void read(() => blockOfFile(kind, file))}
      >
        Choose CSV or XLSX
      </FileButton>
      {problem !== null && <Message tone="error">{problem}</Message>}
      <div>
        <Button spacing="compact" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </>
  );
}

function problemOf(error: unknown): string {
  if (error instanceof FileProblem) return error.message;
  console.error('A table could not be read', error);
  return 'This could not be read. Nothing was added. Save it as CSV or XLSX and choose that.';
}

function Reading({ block, onOther, onClose, ...asked }: PasteRowsProps & { block: Block; onOther: () => void }) {
  const figures = figuresIn(useHost().locale);
  const read = useRows({ ...asked, block });
  const { rows, state, outcome, problem } = read;
  const ready = rows.filter(({ problems }) => problems.length === 0).length;
  const isOver = rows.length === 0;
  return (
    <>
      <p role="status">
        {state === 'looking' ? 'Looking up what is named…' : sentence(figures, ready, rows.length - ready, outcome)}
      </p>
      {block.isHeadless && (
        <Message tone="information">No heads were found: the columns count in the order of the form.</Message>
      )}
      {block.leftOut.length > 0 && (
        <p className="register-list__quiet">{`Not taken: ${block.leftOut.join(', ')}. These are no fields here.`}</p>
      )}
      {!isOver && (
        <RowsTable
          block={block}
          rows={rows}
          caption="What will be added"
          isBusy={state === 'sending'}
          onWrite={read.write}
        />
      )}
      {problem !== null && (
        <Message
          tone="error"
          {...(state === 'stopped' ? {} : { action: { label: 'Try again', onClick: read.lookAgain } })}
        >
          {problem}
        </Message>
      )}
      <Doing {...{ read, ready, figures, isOver, onOther, onClose }} />
    </>
  );
}

interface DoingProps {
  read: RowsOnScreen;
  ready: number;
  figures: Figures;
  isOver: boolean;
  onOther: () => void;
  onClose: () => void;
}

function Doing({ read: { state, send, stop }, ready, figures, isOver, onOther, onClose }: DoingProps) {
  if (state === 'sending')
    return (
      <div className="register-table__doing">
        <Button spacing="compact" onClick={stop}>
          Stop
        </Button>
        <span>Adding… What is added stays when you stop.</span>
      </div>
    );
  return (
    <div className="register-table__doing">
      {!isOver && (
        <Button spacing="compact" appearance="primary" isDisabled={ready === 0 || state === 'looking'} onClick={send}>
          {`${state === 'stopped' ? 'Go on with' : 'Add'} ${counted(figures, ready, 'row', 'rows')}`}
        </Button>
      )}
      <Button spacing="compact" onClick={onOther}>
        Paste others
      </Button>
      <Button spacing="compact" onClick={onClose}>
        Close
      </Button>
    </div>
  );
}

/** What was done, and what stands there still. */
function sentence(figures: Figures, ready: number, wrong: number, { added, known, isLate }: Outcome): string {
  const row = (count: number, one: string, several: string): string => counted(figures, count, one, several);
  return [
    added > 0 && `${row(added, 'row was', 'rows were')} added.`,
    known > 0 && `${row(known, 'row was', 'rows were')} sent before and ${known === 1 ? 'is' : 'are'} there once.`,
    isLate && 'Jira’s search will show it a little later.',
    ready > 0 && `${row(ready, 'row', 'rows')} can be added.`,
    wrong > 0 && `${row(wrong, 'row has', 'rows have')} to be mended first.`,
  ]
    .filter((part) => part !== false)
    .join(' ');
}
