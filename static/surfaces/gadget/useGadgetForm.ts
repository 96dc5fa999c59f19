import { useState } from 'react';
import type { ScopeChoiceProps } from '../../features/portfolio/scope/ScopeChoice';
import {
  CUT_LINE,
  DEFAULT_CONFIGURATION,
  PLACES,
  readConfiguration,
  type GadgetConfiguration,
  type Shown,
} from '../../features/portfolio/scope/gadgetConfiguration';
import { useScopeDraft } from '../../features/portfolio/scope/useScopeDraft';
import { SHOWS } from './shows';
import { readInRange } from '../../parts/fields/wholeNumber';

/** Numbers as they are typed. */
export interface GadgetFields {
  places: string;
  hasLine: boolean;
  cutLine: string;
  show: Shown;
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
    hasLine: configuration.cutLine > 0,
    // A line that is drawn again stands where it stands from the start.
    cutLine: String(configuration.cutLine || DEFAULT_CONFIGURATION.cutLine),
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

/** A number that is not asked for cannot be wrong either: what was kept stays. */
function numbersOf(
  { show, hasLine, ...typed }: GadgetFields,
  kept: GadgetConfiguration,
): Pick<GadgetConfiguration, 'places' | 'cutLine'> | null {
  if (!SHOWS[show].asksPlaces) return { places: kept.places, cutLine: kept.cutLine };
  if (!hasLine) {
    const places = readInRange(typed.places, PLACES);
    return places === null ? null : { places, cutLine: 0 };
  }
  const cutLine = readInRange(typed.cutLine, CUT_LINE);
  return cutLine === null ? null : { places: kept.places, cutLine };
}
