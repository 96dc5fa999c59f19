import { useMemo } from 'react';
import type { AssessmentView } from '#contract/rating';
import { FailureMessage } from '../../../parts/messages/FailureMessage';
import { Loading } from '../../../parts/messages/Loading';
import { Message } from '../../../parts/messages/Message';
import { useAnswer } from '../../../parts/messages/useAnswer';
import { changeTo, ratingColumns, type CellValue, type Column } from '../answers/columns';
import { valueOf } from '../session/content';
import { saveStateOf, saveWords } from '../session/saveState';
import { AnswerField } from './AnswerField';
import { SaveProblem } from './SaveProblem';
import { useEpicSession } from './useEpicSession';
import './answers-editor.css';

interface AnswersEditorProps {
  issueId: string;
  onSaved: () => void;
}

/** The questions of one epic, each saved as it is answered: what the panel asks, beside the list. */
export default function AnswersEditor({ issueId, onSaved }: AnswersEditorProps) {
  const answer = useAnswer('assessment.open', { issueId });
  if (answer.state === 'loading') return <Loading>Reading the answers…</Loading>;
  if (answer.state === 'failed') return <FailureMessage failure={answer.failure} onTryAgain={answer.again} />;
  if (!answer.value.can.rate) return <Message tone="information">You may read this rating, and not change it.</Message>;
  return <Questions issueId={issueId} view={answer.value} onSaved={onSaved} />;
}

/** A sentence and a person are written in the panel, where there is room for them. */
const isDrawn = ({ screen }: Column): boolean => screen.control.is === 'segments' || screen.control.is === 'written';

/** The questions of an epic whose answers are read already. */
export function Questions({ issueId, view, onSaved }: AnswersEditorProps & { view: AssessmentView }) {
  const { session, driver } = useEpicSession(issueId, view, onSaved);
  const { settings, assessment } = session.view;
  const columns = useMemo(() => ratingColumns(settings).filter(isDrawn), [settings]);
  return (
    <div className="rate-editor__questions" role="group" aria-label="Answers">
      {columns.map((column) => {
        const isOpen = session.conflicts.includes(column.field);
        return (
          <AnswerField
            key={column.field}
            column={column}
            settings={settings}
            value={valueOf(session.content, column.field) as CellValue}
            theirs={isOpen ? { value: valueOf(assessment, column.field) as CellValue } : null}
            onChange={(value, isTyping) => driver.edit(changeTo(column, value), isTyping)}
            onResolve={(keep) => driver.resolve(column.field, keep)}
          />
        );
      })}
      <p className="rate-editor__state" role="status">
        {saveWords(saveStateOf(session))}
      </p>
      {session.failure && <SaveProblem failure={session.failure} onTryAgain={() => void driver.tryNow()} />}
    </div>
  );
}
