import { inUse } from '#domain/settings/inUse';
import type { Department } from '#domain/settings/lists';
import type { Settings } from '#domain/settings/settings';
import { textOf } from '#domain/settings/shippedTexts';

/** @returns the departments that can be chosen, in the order of the settings, under their names. */
export const departmentsOf = ({ departments }: Settings): Department[] =>
  inUse(departments).map((one) => ({ ...one, label: textOf(one.label) }));

export const isDepartment = (id: string, { departments }: Settings): boolean =>
  inUse(departments).some((one) => one.id === id);

/** @returns the name of a department, of one that was removed too; its id where the settings never knew it. */
export const departmentLabel = (id: string, { departments }: Settings): string =>
  textOf(departments.find((one) => one.id === id)?.label ?? id);

/** @returns the departments to which a project belongs. */
export const departmentsOfProject = (projectId: string, settings: Settings): Department[] =>
  departmentsOf(settings).filter(({ projects }) => projects.includes(projectId));
