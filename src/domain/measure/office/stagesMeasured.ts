/** A measure as this asks it: its stage, and the departments whose it is. */
export interface StageMeasure {
  /** Null where it is of none. */
  stage: string | null;
  /** Its own, or those of its project; none where nobody said so. */
  departments: readonly string[];
}

/** Measures of one stage that all belong to one and the same department. */
export interface OneDepartment {
  stage: string;
  department: string;
}

export interface StagesMeasured {
  stages: number;
  /** Stages of which nothing is measured, in the order of the journey. */
  bare: string[];
  /** Stages of which one department alone measures something. */
  alone: OneDepartment[];
  /** Stages with a measure of which nobody said whose it is: nothing is said of their departments. */
  unclear: string[];
}

/**
 * @param stages ids of the stages of the journey. @returns where nobody measures, and where one department alone does.
 */
export function stagesMeasured(stages: readonly string[], measures: readonly StageMeasure[]): StagesMeasured {
  const told: StagesMeasured = { stages: stages.length, bare: [], alone: [], unclear: [] };
  for (const stage of stages) {
    const own = measures.filter((one) => one.stage === stage);
    const departments = [...new Set(own.flatMap((one) => one.departments))];
    const [department] = departments;
    if (own.length === 0) told.bare.push(stage);
    else if (departments.length > 1) continue;
    else if (department === undefined || own.some((one) => one.departments.length === 0)) told.unclear.push(stage);
    else told.alone.push({ stage, department });
  }
  return told;
}
