import { labelledJql } from '#domain/portfolio/portfolioQuery';
import type { ActionOf } from './actionOf';
import { CreateAction } from './creating/CreateAction';
import { ActionList } from './list/ActionList';
import { ofRecord, useActions, type Actions } from './list/useActions';
import './action.css';

interface ActionsOfProps {
  of: ActionOf;
  /** Whether the viewer may act on the record: only then the button stands here. Jira itself decides. */
  mayCreate: boolean;
  about?: string;
  none?: string;
  /** Read together with those of other records on the screen; absent: read here. */
  actions?: { read: Actions; jql: string };
}

/** The actions of one record, and the button that creates one more. */
export function ActionsOf({ of, mayCreate, about, none, actions }: ActionsOfProps) {
  const own = labelledJql([of.label]);
  const alone = useActions(actions ? null : own);
  const { read, jql } = actions ?? { read: alone, jql: own };
  const name = about === undefined ? 'Actions' : `Actions for ${about}`;
  return (
    <div className="lens-actions-of">
      <ActionList
        actions={read}
        issues={ofRecord(read.issues, of.label)}
        jql={jql}
        label={name}
        {...(none === undefined ? {} : { none })}
      />
      {mayCreate && (
        <CreateAction
          of={of}
          onMade={({ id }) => read.withNew(id)}
          onDoubt={read.again}
          {...(about === undefined ? {} : { about })}
        />
      )}
    </div>
  );
}
