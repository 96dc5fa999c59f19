import { Select } from '../../parts/controls/Select';
import { usePortfolioPage } from '../portfolio/page/PageContext';
import { useProjects } from '../portfolio/scope/useProjects';

interface AuditToolsProps {
  projectId: string | null;
  isSecond: boolean;
  /** How many second looks wait, in words; empty for none. */
  waits: string;
}

/** Which deliverables are asked about, and whether it is the first look or the second. */
export function AuditTools({ projectId, isSecond, waits }: AuditToolsProps) {
  const { setOwn } = usePortfolioPage();
  const { projects, problem } = useProjects('');
  const isListed = projectId === null || projects.some(({ id }) => id === projectId);
  return (
    <div className="audit-tools">
      <div className="audit-tools__which" role="group" aria-label="Which look">
        <button
          type="button"
          className="lens-plain-button"
          aria-pressed={!isSecond}
          onClick={() => setOwn({ show: '' })}
        >
          Judge
        </button>
        <button
          type="button"
          className="lens-plain-button"
          aria-pressed={isSecond}
          onClick={() => setOwn({ show: 'second-look' })}
        >
          {`Second look${waits === '' ? '' : `: ${waits}`}`}
        </button>
      </div>
      {!isSecond && (
        <label className="audit-tools__queue">
          Queue{' '}
          <Select value={projectId ?? ''} onChange={({ target }) => setOwn({ project: target.value }, 'replace')}>
            <option value="">All projects</option>
            {!isListed && <option value={projectId ?? ''}>The project of this address</option>}
            {projects.map(({ id, key, name }) => (
              <option key={id} value={id}>{`${name} (${key})`}</option>
            ))}
          </Select>
          {problem !== null && <span role="alert"> {problem}</span>}
        </label>
      )}
    </div>
  );
}
