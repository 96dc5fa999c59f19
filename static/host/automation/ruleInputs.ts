import { events, view } from '@forge/bridge';
import * as z from 'zod/mini';

/** Automation asks the form for its inputs where somebody presses its Next button. */
const SUBMIT_ASKED = 'AUTOMATION_ACTION_SUBMIT';

const keptSchema = z.record(z.string(), z.unknown());
const errorsSchema = z.object({ invalidInputs: z.record(z.string(), z.object({ message: z.string() })) });

/** What a rule keeps for an action, by the name of each input; nothing where it cannot be read. */
export function keptInputs(data: unknown): Record<string, unknown> {
  const parsed = z.object({ inputs: keptSchema }).safeParse(data);
  return parsed.success ? parsed.data.inputs : {};
}

/** What Automation found wrong with the inputs that it keeps, by their names. */
export function refusedInputs(errors: unknown): Record<string, string> {
  const parsed = errorsSchema.safeParse(errors);
  if (!parsed.success) return {};
  return Object.fromEntries(Object.entries(parsed.data.invalidInputs).map(([name, { message }]) => [name, message]));
}

/** Hands the rule the inputs as they stand: what is not handed over is lost when the form is left. */
export const handOver = (inputs: Readonly<Record<string, unknown>>): Promise<void> => view.submit({ ...inputs });

/** Calls back when Automation wants the inputs. @returns how to stop. */
export function onSubmitAsked(submit: () => void): () => void {
  const subscription = events.on(SUBMIT_ASKED, submit);
  return () => void subscription.then(({ unsubscribe }) => unsubscribe());
}
