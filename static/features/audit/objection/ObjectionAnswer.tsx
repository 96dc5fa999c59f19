import { AnswerForm, type AnswerFormProps } from '../../register/form/AnswerForm';
import { IndirectPath } from './IndirectPath';

/** Answers "it has nothing to do with the customer": what is around the deliverable is offered, one word takes it. */
export function ObjectionAnswer(props: AnswerFormProps) {
  const { home } = props.entry;
  return (
    <AnswerForm
      {...props}
      offers={(write) =>
        'issueId' in home && (
          <IndirectPath
            issueId={home.issueId}
            onTake={({ enabler, path }) => {
              write('enabler', enabler);
              if (path !== null) write('path', path);
            }}
          />
        )
      }
    />
  );
}
