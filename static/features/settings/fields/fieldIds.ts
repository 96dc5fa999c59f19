/** Ids of the fields of the page, so that a problem can be shown at its field and the focus moved there. */
export const fieldIds = {
  weight: (criterion: string) => `weight:${criterion}`,
  label: (criterion: string) => `label:${criterion}`,
  question: (criterion: string) => `question:${criterion}`,
  anchor: (criterion: string, level: string) => `anchor:${criterion}:${level}`,
  ownNumber: (criterion: string) => `own-number:${criterion}`,
  /** Where an option is added: shown at when a choice has none. */
  newOption: (criterion: string) => `new-option:${criterion}`,
  option: (criterion: string, option: string) => `option:${criterion}:${option}`,
  utility: (criterion: string, option: string) => `utility:${criterion}:${option}`,
  stage: (stage: string) => `stage:${stage}`,
  need: (stage: string) => `need:${stage}`,
  segmentSize: (segment: string) => `size:${segment}`,
  listed: (list: string, id: string) => `${list}:${id}`,
  projects: (department: string) => `projects:${department}`,
  newListed: (list: string) => `new:${list}`,
  newStage: 'new-stage',
  newType: 'new-type',
  newCriterion: 'new-criterion',
  preset: (preset: string) => `preset:${preset}`,
  auditFilter: 'audit-filter',
  auditDue: 'audit-due',
  officeEnds: 'office-ends',
  reason: 'reason',
} as const;

/** Told to the section that hides a field, so that it is shown. */
export const SHOW_FIELD = 'lens-show-field';

/** Opens whatever hides a field, shows it and moves the focus there. */
export function goToField(id: string): void {
  const field = document.getElementById(id);
  if (!field) return;
  field.closest('[hidden]')?.dispatchEvent(new Event(SHOW_FIELD));
  for (let box = field.closest('details'); box; box = box.parentElement?.closest('details') ?? null) box.open = true;
  field.focus();
  field.scrollIntoView?.({ block: 'center' });
}
