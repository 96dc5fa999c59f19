import { countedAssessment } from '#domain/rating/counted';
import { scaleOf, scoreOf } from '#domain/rating/score';
import { scoreWords } from '#domain/rating/scoreWords';
import { isInitiative } from '#usecases/rating/issueAccess';
import { forgeDependencies } from './dependencies';
import { readCaller } from './request';

/** Key of the module in the manifest: Jira calls this function for no other. */
const BADGE = 'score-badge';

interface BadgeProperties {
  status: { type: 'lozenge'; value: { label: string; type: 'default' | 'success' | 'removed' } };
}

/**
 * The status beside "Customer score" on a rated issue. Jira calls it while it shows the issue to someone who may see
 * it, with a context of its own; no browser can call it.
 */
export async function scoreBadge(payload: { extension?: unknown }): Promise<BadgeProperties> {
  const { store } = forgeDependencies();
  const { issue } = readCaller({ ...payload, moduleKey: BADGE });
  const basis = issue && (await store.readBasis(issue.id));
  const scale = basis && scaleOf(basis.settings.settings);
  const score = basis?.record && scale ? scoreOf(scale, countedAssessment(basis.record, scale)) : null;
  // Deliverables are judged, and never rated themselves.
  const isRatedType = !issue?.typeName || !basis || isInitiative(issue.typeName, basis.settings.settings);
  if (!score) return lozenge(isRatedType ? 'not rated' : 'not rated itself', 'default');
  return lozenge(scoreWords(score), score.floor < 0 ? 'removed' : 'success');
}

const lozenge = (label: string, type: BadgeProperties['status']['value']['type']): BadgeProperties => ({
  status: { type: 'lozenge', value: { label, type } },
});
