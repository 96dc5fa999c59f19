import type { Basis } from '#ports/rating';

/** What a summary was made from, as far as its versions tell. */
export interface PublicationVersions {
  assessment: number | undefined;
  registers: number | undefined;
  settings: number;
}

export const versionsOf = ({ record, settings }: Basis): PublicationVersions => ({
  assessment: record?.assessment.version,
  registers: record?.registers?.version,
  settings: settings.version,
});

/** Whether nothing moved between two looks: if something did, what was published in between may be the older state. */
export const samePublication = (a: PublicationVersions, b: PublicationVersions): boolean =>
  a.assessment === b.assessment && a.registers === b.registers && a.settings === b.settings;
