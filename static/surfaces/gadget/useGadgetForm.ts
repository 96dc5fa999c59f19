import { useState } from 'react';
import type { ScopeChoiceProps } from '../../portfolio/ScopeChoice';
import { MOST_CUT_LINE, MOST_PLACES, readConfiguration, type GadgetConfiguration, type ShownParts } from '../../portfolio/gadgetConfiguration';
import { useScopeDraft } from '../../portfolio/useScopeDraft';

/** Numbers as they are typed; what is not a whole number in range is told in words. */
export interface GadgetFields {
  places: string;
  cutLine: string;
  show: ShownParts;
}

export interface GadgetForm {
  scope: ScopeChoiceProps;
  fields: GadgetFields;
  change: (fields: Partial<GadgetFields>) => void;
  problems: { places: string | null; cutLine: string | null };
  /** What was kept could not be read: the form starts from the defaults. */
  unreadable: boolean;
  /** Checks everything, the filter by Jira, and shows what is wrong. @returns what to keep, or null. */
  settle: () => Promise<GadgetConfiguration | null>;
}

const wholeNumber = (typed: string, least: number, most: number): number | null => {
  const value = Number(typed);
  return /^\d+$/.test(typed.trim()) && value >= least && value <= most ? value : null;
};

/** The form in which a gadget or widget is set; `kept` is what the dashboard kept, not yet parsed. */
export function useGadgetForm(kept: unknown): GadgetForm {
  const [{ configuration, unreadable }] = useState(() => readConfiguration(kept));
  const scope = useScopeDraft(configuration.scope);
  const [fields, setFields] = useState<GadgetFields>({
    places: String(configuration.places),
    cutLine: String(configuration.cutLine),
    show: configuration.show,
  });
  const places = wholeNumber(fields.places, 1, MOST_PLACES);
  const cutLine = wholeNumber(fields.cutLine, 0, MOST_CUT_LINE);

  return {
    scope: scope.form,
    fields,
    change: (changed) => setFields((before) => ({ ...before, ...changed })),
    problems: {
      places: places === null ? `Write a whole number from 1 to ${MOST_PLACES}.` : null,
      cutLine: cutLine === null ? `Write a whole number from 0 to ${MOST_CUT_LINE}; 0 draws no line.` : null,
    },
    unreadable,
    settle: async () => {
      const chosen = await scope.settle();
      return chosen && places !== null && cutLine !== null ? { scope: chosen, places, cutLine, show: fields.show } : null;
    },
  };
}
