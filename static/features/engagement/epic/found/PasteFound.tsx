import Button from '@atlaskit/button/new';
import { useEffect, useId, useRef, type FormEvent } from 'react';
import { SEVERITIES, type Severity } from '#domain/engagement/foundLines';
import { priorityOf } from '#domain/engagement/preparing/priority';
import { actionLabel } from '#domain/path/actionLabel';
import { begins } from '#kernel/days';
import type { NewIssueType } from '../../../../host/creating/createForm';
import { useHost } from '../../../../host/HostProvider';
import { projectOf } from '../../../../host/issues/projectOf';
import { useLeaveGuard } from '../../../../parts/fields/useLeaveGuard';
import { Loading } from '../../../../parts/messages/Loading';
import { Message } from '../../../../parts/messages/Message';
import { Disclosure } from '../../../../parts/opening/Disclosure';
import { counted, figuresIn } from '../../../../parts/texts/counted';
import { ActionPlace } from '../../../action/creating/ActionPlace';
import { PlaceObstacle } from '../../../action/creating/PlaceObstacle';
import { usePlace, type Place } from '../../../action/creating/usePlace';
import { momentWords } from '../../../register/words/valueWords';
import { useRead } from '../../../../parts/messages/useRead';
import { severityWords } from '../../gaps/one/oneGapWords';
import type { FoundProps } from './foundProps';
import { FoundTable } from './FoundTable';
import { outcomeSentence, previewSentence, sendWords } from './foundWords';
import { useFound } from './useFound';
import '../../../action/action.css';
import './found.css';

type PasteProps = FoundProps & { onClose: () => void };

/** What a session found: pasted, looked through, and made issues of. */
export default function PasteFound(props: PasteProps) {
  const read = useRead(
    async () => {
      const project = await projectOf(props.issueId);
      if (project === null) throw new Error('The epic is not shown to its own panel’s viewer');
      return project;
    },
    props.issueId,
    'Jira did not say in which project the epic is. Try again in a minute.',
  );
  if (read.state === 'loading') return <Loading>Opening…</Loading>;
  if (read.state === 'failed')
    return (
      <Message tone="error" action={{ label: 'Try again', onClick: read.again }}>
        {read.problem}
      </Message>
    );
  return <FoundForm {...props} project={read.value} />;
}

function FoundForm(props: PasteProps & { project: { id: string; key: string } }) {
  const { session, data, issueId, issueKey, project, onSaved, onClose } = props;
  const id = useId();
  const host = useHost();
  const figures = figuresIn(host.locale);
  const found = useFound(session, data, onSaved);
  const place = usePlace('gap', project, true);
  const box = useRef<HTMLTextAreaElement>(null);
  // Whoever opened the form goes on in it.
  useEffect(() => box.current?.focus(), []);
  const { text, lines, more, toSend, settled, failure } = found;
  useLeaveGuard(toSend.length > 0);
  const isBusy = settled !== null;
  // All that was pasted is there; nothing is left to send or to mend.
  const isOver =
    lines.some(({ outcome }) => outcome !== null) &&
    lines.every(({ problem }) => problem === null) &&
    toSend.length === 0;
  const priorities = place.asks.state === 'told' ? place.asks.value.priorities : [];
  const { heldAt } = session.said;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBusy || toSend.length === 0) return box.current?.focus();
    if (place.type === null) return;
    place.keep();
    void found.send({
      ...{ issueId, epicKey: issueKey, projectId: place.projectId, typeId: place.type.id },
      foundAt: heldAt !== null && begins(heldAt) <= new Date().toISOString() ? heldAt : null,
      takesDescription: place.asks.state !== 'told' || place.asks.value.takesDescription,
      priorityOf: (severity) => priorityOf(severity, priorities)?.id,
      describe: (severity) => description(issueKey, heldAt === null ? null : momentWords(heldAt, host), severity),
    });
  };
  return (
    <form className="engagement-found" aria-label="What was found" noValidate onSubmit={submit}>
      <div>
        <label className="lens-label" htmlFor={id}>
          What was found
        </label>
        <textarea
          ref={box}
          id={id}
          className="lens-input"
          rows={4}
          value={text}
          readOnly={isBusy}
          aria-describedby={`${id}-hint`}
          onChange={({ target }) => found.write(target.value)}
        />
        <p id={`${id}-hint`} className="engagement-found__hint">
          Paste your notes, one finding a line. How bad it is may stand in front: “Serious: the total is wrong”.
        </p>
      </div>
      {lines.length > 0 && <FoundTable lines={lines} isBusy={isBusy} onSay={found.say} />}
      <p role="status" className="engagement-found__said">
        {isBusy
          ? `Creating… ${figures(settled)} of ${figures(toSend.length)} done.`
          : `${outcomeSentence(lines, figures)} ${previewSentence(lines, more, figures)}`.trim()}
      </p>
      {toSend.some(({ state }) => state.is === 'new') && (
        <WhereTo {...props} place={place} count={toSend.length} priorities={priorities} />
      )}
      {failure !== null && <Message tone="error">{failure}</Message>}
      <div className="engagement-found__buttons">
        {!isOver && (
          <PlaceObstacle place={place}>
            <Button type="submit" appearance="primary" isLoading={isBusy} isDisabled={toSend.length === 0}>
              {sendWords(toSend, figures)}
            </Button>
          </PlaceObstacle>
        )}
        <Button appearance={isOver ? 'primary' : 'subtle'} onClick={onClose}>
          {isOver ? 'Done' : 'Cancel'}
        </Button>
      </div>
    </form>
  );
}

interface WhereToProps extends FoundProps {
  place: Place;
  project: { id: string; key: string };
  count: number;
  priorities: readonly NewIssueType[];
}

/** Nobody is surprised by an issue: what they will be, where, as whom; chosen once, and remembered. */
function WhereTo({ place, project, count, session, issueKey, priorities }: WhereToProps) {
  const figures = figuresIn(useHost().locale);
  const { type, projectName, types } = place;
  const isOpen = types.state === 'told' && types.value === null;
  const what = type === null ? 'issues' : `${count === 1 ? 'an issue' : 'issues'} of type ${type.name}`;
  return (
    <Disclosure
      summary={`As ${what} in ${projectName ?? 'a project that Jira is asked for'}`}
      {...(isOpen ? { open: true } : {})}
    >
      <div className="engagement-found__where">
        <ActionPlace place={place} home={project} />
        <p className="engagement-found__hint">
          {`${counted(figures, count, 'issue is', 'issues are')} created as you, linked with ${issueKey}, `}
          {`with the label ${actionLabel(session.id)}.`}
          {priorities.length > 0 && ` ${priorityWords(priorities)}`}
          {session.said.held !== true && ' The session counts as held then.'}
        </p>
      </div>
    </Disclosure>
  );
}

/** "Priority: They could not go on: Highest, Serious: High, A nuisance: Low." */
const priorityWords = (priorities: readonly NewIssueType[]): string =>
  `Their priority: ${SEVERITIES.map(
    (severity) => `“${severityWords(severity)}” ${priorityOf(severity, priorities)?.name}`,
  ).join(', ')}.`;

/** No customer is named: the issue may be seen by people who do not see the epic. */
function description(epic: string, when: string | null, severity: Severity | null): string {
  const found = `Found by customers in a session of ${epic}${when === null ? '' : ` on ${when}`}.`;
  return severity === null ? found : `${found}\nHow bad it is for them: ${severityWords(severity).toLowerCase()}.`;
}
