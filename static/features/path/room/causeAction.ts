import type { EntryView } from '#contract/register';
import { isStep, stepWords } from '#domain/path/steps';
import { actionLabel } from '#domain/path/actionLabel';
import { reasonLabel } from '#domain/register/listed/reasons';
import type { Settings } from '#domain/settings/settings';
import type { ActionOf } from '../../action/actionOf';

const SUMMARY_MOST = 255;

/** @returns the reason of a cause in words; null where none was chosen. */
export const causeName = ({ body: { reason } }: EntryView, settings: Settings): string | null =>
  typeof reason === 'string' ? reasonLabel(reason, settings) : null;

/** @returns the lines of a cause: why, and why is that so. */
export const whysOf = ({ body: { whys } }: EntryView): string[] =>
  Array.isArray(whys) ? whys.filter((line): line is string => typeof line === 'string') : [];

/** @returns what an action against a cause begins with: the root as its summary, and how we came there. */
export function causeAction(
  cause: EntryView,
  path: EntryView,
  settings: Settings,
  linkTo: readonly string[],
): ActionOf {
  const whys = whysOf(cause);
  const { step, customers } = cause.body;
  const name = causeName(cause, settings);
  const root = whys.at(-1) ?? name ?? '';
  const lines = [
    typeof path.body['name'] === 'string' ? `Path: ${path.body['name']}` : null,
    isStep(step) ? `Step: ${stepWords(step)}` : null,
    name === null ? null : `Cause: ${name}`,
    typeof customers === 'number' ? `Customers: ${customers}` : null,
  ].filter((line) => line !== null);
  const why = whys.length === 0 ? [] : ['', 'Why:', ...whys.map((line, at) => `${at + 1}. ${line}`)];
  return {
    label: actionLabel(cause.id),
    project: { id: 'projectId' in path.home ? path.home.projectId : '' },
    draft: { summary: root.slice(0, SUMMARY_MOST), description: [...lines, ...why].join('\n') },
    linkTo,
  };
}
