import { useState } from 'react';
import type { ScopeChoiceProps } from '../../features/portfolio/scope/ScopeChoice';
import {
  CUT_LINE,
  PLACES,
  readConfiguration,
  type GadgetConfiguration,
  type ShownParts,
} from '../../features/portfolio/scope/gadgetConfiguration';
import { useScopeDraft } from '../../features/portfolio/scope/useScopeDraft';
import { readInRange } from '../../parts/fields/wholeNumber';

/** Numbers as they are typed. */
export interface GadgetFields {
  places: string;
  cutLine: string;
  show: ShownParts;
}

export interface GadgetForm {
  scope: ScopeChoiceProps;
  fields: GadgetFields;
  change: (fields: Partial<GadgetFields>) => void;
  /** What was kept could not be read: the form starts from the defaults. */
  unreadable: boolean;
  /** Checks everything, the filter by Jira, and shows what is wrong. @returns what to keep, or null. */
  settle: () => Promise<GadgetConfiguration | null>;
}

/** The form in which a gadget or widget is set; `kept` is what the dashboard kept, not yet parsed. */
export function useGadgetForm(kept: unknown): GadgetForm {
  const [{ configuration, unreadable }] = useState(() => readConfiguration(kept));
  const scope = useScopeDraft(configuration.scope);
  const [fields, setFields] = useState<GadgetFields>({
    places: String(configuration.places),
    cutLine: String(configuration.cutLine),
    show: configuration.show,
  });
  return {
    scope: scope.form,
    fields,
    change: (changed) => setFields((before) => ({ ...before, ...changed })),
    unreadable,
    settle: async () => {
      const chosen = await scope.settle();
      const numbers = numbersOf(fields, configuration);
      return chosen && numbers ? { scope: chosen, ...numbers, show: fields.show } : null;
    },
  };
}

/** A number that is not asked for, because no ranking is shown, cannot be wrong either: what was kept stays. */
function numbersOf(
  fields: GadgetFields,
  kept: GadgetConfiguration,
): Pick<GadgetConfiguration, 'places' | 'cutLine'> | null {
  const hidden = fields.show === 'coverage';
  const places = readInRange(fields.places, PLACES) ?? (hidden ? kept.places : null);
  const cutLine = readInRange(fields.cutLine, CUT_LINE) ?? (hidden ? kept.cutLine : null);
  return places === null || cutLine === null ? null : { places, cutLine };
}
