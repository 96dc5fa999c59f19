import { openStages } from '#domain/journey/journey';
import { stagesMeasured, type StagesMeasured } from '#domain/measure/office/stagesMeasured';
import { departmentsOfProject } from '#domain/register/listed/departments';
import type { Settings } from '#domain/settings/settings';
import type { ListedMeasure } from '../list/measureFilter';
import type { OfficeMeasureRow, OfficeRead } from '../office/readSayDo';
import { hasRoom } from '../reading/ownActions';

/** What is measured along the journey, and what is below its threshold. */
export interface AlongTheJourney extends StagesMeasured {
  /** Below, and in the room of their path nobody decided what is done. */
  undecided: ListedMeasure[];
  /** Below, and without a room: whether something is done, actions tell. */
  roomless: ListedMeasure[];
}

export function alongTheJourney(
  all: readonly ListedMeasure[],
  office: OfficeRead,
  settings: Settings,
): AlongTheJourney {
  const below = all.filter(({ concerns }) => concerns.isBelow);
  const inRoom = new Set(office.measures.flatMap(({ id, isInRoom }) => (isInRoom ? id : [])));
  return {
    ...stagesMeasured(
      openStages(settings.journeys).map(({ id }) => id),
      office.measures.map((row) => ({ stage: row.stage, departments: departmentsIn(row, settings) })),
    ),
    undecided: below.filter(({ measure: { entry } }) => hasRoom(entry) && inRoom.has(entry.id)),
    roomless: below.filter(({ measure: { entry } }) => !hasRoom(entry)),
  };
}

/** Whose a measure is: as it says, or its path; otherwise the departments to which its project belongs. */
function departmentsIn({ department, home }: OfficeMeasureRow, settings: Settings): string[] {
  if (department !== null) return [department];
  return 'projectId' in home ? departmentsOfProject(home.projectId, settings).map(({ id }) => id) : [];
}
