import type { Callback } from '../frame';

/** What a widget keeps with its dashboard. */
export type Configuration = Record<string, unknown>;

interface EditorHandlers {
  /** Keeps the configuration with the dashboard. */
  keep(configuration: Configuration): Promise<void>;
  /** Leaves the editing, after saving or cancelling. */
  done(): void;
}

const isConfiguration = (value: unknown): value is Configuration =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The dashboard's own Save and Cancel under a widget that is being configured. On Save the app is asked what to keep
 * (`onProductSave`); without an answer from it nothing is kept. An app that throws keeps the editing open.
 */
export class WidgetEditor {
  private onProductSave: Callback = () => null;
  private onSave: Callback = () => undefined;
  private onSaveError: Callback = () => undefined;
  private readonly problem = document.createElement('p');

  /** What `getWidgetEditApi` answers. */
  readonly functions: Record<string, Callback> = {
    updateConfig: (configuration) => {
      if (!isConfiguration(configuration)) throw new Error('A widget is configured by an object.');
      this.draft = configuration;
    },
    onProductSave: (callback) => void (this.onProductSave = callback as Callback),
    onSave: (callback) => void (this.onSave = callback as Callback),
    onSaveError: (callback) => void (this.onSaveError = callback as Callback),
  };

  constructor(
    place: HTMLElement,
    private readonly widgetId: string,
    private draft: Configuration,
    private readonly outcome: EditorHandlers,
  ) {
    const buttons = document.createElement('div');
    buttons.className = 'widget-buttons';
    this.problem.setAttribute('role', 'alert');
    this.problem.className = 'widget-problem';
    buttons.append(
      this.problem,
      button('Save', 'primary', () => void this.save()),
      button('Cancel', '', () => outcome.done()),
    );
    place.append(buttons);
  }

  private async save(): Promise<void> {
    this.problem.textContent = '';
    try {
      const kept = await this.onProductSave(this.draft);
      if (isConfiguration(kept)) await this.outcome.keep(kept);
      await this.onSave(isConfiguration(kept) ? kept : this.draft, this.widgetId);
      this.outcome.done();
    } catch (error) {
      this.problem.textContent = `Not saved: ${error instanceof Error ? error.message : String(error)}`;
      await this.onSaveError(error);
    }
  }
}

function button(text: string, className: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = className;
  element.textContent = text;
  element.addEventListener('click', onClick);
  return element;
}
