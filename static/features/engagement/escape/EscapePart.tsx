import { useRef } from 'react';
import type { Settings } from '#domain/settings/settings';
import { usePortfolioPage } from '../../portfolio/page/PageContext';
import { NAMES, readChoice } from './choosing/chosen';
import { EscapeOf } from './EscapeOf';
import { ProjectSelect } from './choosing/ProjectSelect';
import './escape.css';

/**
 * How many bugs were found before go-live, and how many after, without anybody entering anything: from the versions and
 * dates that Jira has, by the viewer's own searches.
 */
export function EscapePart({ settings: { initiativeTypes } }: { settings: Settings }) {
  const { address, setOwn, reading } = usePortfolioPage();
  const field = useRef<HTMLSelectElement>(null);
  const choice = readChoice(address.own);
  const choose = (project: string): void => setOwn({ [NAMES.project]: project, [NAMES.version]: '' });
  // What was pressed is gone: what it has chosen is above.
  const open = (project: string): void => {
    choose(project);
    field.current?.focus();
  };
  return (
    <section className="escape-part" aria-labelledby="escape-heading">
      <h2 id="escape-heading">What reached customers before we saw it</h2>
      <p className="escape-part__intro">
        Bugs that were created before a version was released, and after. Jira knows both dates: nobody enters anything.
      </p>
      <ProjectSelect field={field} chosen={choice.project} onChoose={choose} />
      {choice.project !== null && (
        <EscapeOf
          // When the page is read anew, so is this.
          key={`${choice.project} ${reading?.readAt ?? ''}`}
          project={choice.project}
          choice={choice}
          initiativeTypes={initiativeTypes}
          onChoose={(change) => setOwn(change)}
          onProject={open}
        />
      )}
    </section>
  );
}
