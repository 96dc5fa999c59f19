import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modulesOf, type App, type ManifestModule } from '../app';
import { BACKGROUND_TYPES } from './uiKit1';

const WIDGET_KEYS = new Set([
  'type',
  'key',
  'title',
  'description',
  'thumbnail',
  'resource',
  'render',
  'edit',
  'resolver',
  'aiContext',
]);
const SURFACES = 'static/surfaces/index.ts';

/** Keys of modules and of functions are one namespace; a second one is found by the platform only at a deployment. */
export function keysAreUnique(app: App): string[] {
  const keys = modulesOf(app).map(({ key }) => key);
  const resources = (app.manifest.resources ?? []).map(({ key }) => key);
  return [
    ...repeated(keys).map((key) => `The key ${key} stands twice among modules and functions.`),
    ...repeated(resources).map((key) => `The resource ${key} stands twice.`),
  ];
}

const repeated = (list: readonly string[]): string[] => [...new Set(list.filter((one, at) => list.indexOf(one) < at))];

/** Other keys, among them those of `jira:dashboardGadget`, are refused at a deployment. */
export function widgetKeysAreAllowed(app: App): string[] {
  return modulesOf(app)
    .filter(({ type }) => type === 'dashboards:widget')
    .flatMap((widget) =>
      Object.keys(widget)
        .filter((name) => !WIDGET_KEYS.has(name))
        .map((name) => `The dashboards:widget ${widget.key} has the key ${name}, which that type does not allow.`),
    );
}

/** The app of the local Jira, which no site ever sees. */
const LOCAL_APP = 'ari:cloud:ecosystem::app/2b7d7c3e-5a0f-4c58-9a51-6d2d0c4f7a11';

/**
 * Jira shows the thumbnails of gadgets where they are chosen. An app that is registered for real sites has pictures at
 * addresses that answer.
 */
export function thumbnailsAnswer(app: App): string[] {
  if (app.manifest.app.id === LOCAL_APP) return [];
  return modulesOf(app)
    .filter(({ thumbnail }) => typeof thumbnail === 'string' && /^https:\/\/[^/]*\.invalid(\/|$)/.test(thumbnail))
    .map(
      ({ type, key }) =>
        `The thumbnail of the ${type} ${key} is an address that never answers: give it a picture of yours.`,
    );
}

/**
 * A module that a page shows names a resource, and the pages know what to show for it; nothing is left of a module that
 * is gone.
 */
export function modulesAreShown(app: App): string[] {
  // An action runs in the background; what it is given is written in a form of its own.
  const shown = modulesOf(app).filter(
    (module) => (!BACKGROUND_TYPES.has(module.type) || formOf(module) !== undefined) && !leadsToPage(module),
  );
  const keys = modulesOf(app).map(({ key }) => key);
  const led = modulesOf(app).filter(leadsToPage);
  const edited = shown.filter(({ edit }) => edit !== undefined);
  const resources = (app.manifest.resources ?? []).map(({ key }) => key);
  return [
    ...shown.flatMap((module) =>
      resourcesOf(module)
        .filter((name) => !resources.includes(name))
        .map((name) => `The ${module.type} ${module.key} shows the resource ${name}, which is not declared.`),
    ),
    ...led
      .filter((module) => !keys.includes(String(targetOf(module).page)))
      .map(
        (module) => `The ${module.type} ${module.key} leads to ${String(targetOf(module).page)}, which is no module.`,
      ),
    ...differences(
      'surface',
      shown.map(({ key }) => key),
      keysOf(app, 'SURFACES'),
    ),
    ...differences(
      'editor',
      edited.map(({ key }) => key),
      keysOf(app, 'EDITORS'),
    ),
  ];
}

/** What an agent is told stands in a file, where it is reviewed; the tools of Forge do not look whether it is there. */
export function promptsAreThere(app: App): string[] {
  return modulesOf(app)
    .filter(({ type }) => type === 'rovo:agent')
    .flatMap(({ key, prompt }) => {
      const [, name = '', file = ''] = /^resource:([^;]+);(.+)$/.exec(String(prompt)) ?? [];
      const folder = (app.manifest.resources ?? []).find((resource) => resource.key === name)?.path;
      if (folder === undefined) return [`The prompt of the agent ${key} is no file of a resource that is declared.`];
      return existsSync(join(app.folder, folder, file))
        ? []
        : [`The prompt of the agent ${key} is to stand in ${folder}/${file}, which is not there.`];
    });
}

/** A command of the palette may show something of its own, or lead to a page that is shown by itself. */
const targetOf = ({ target }: ManifestModule): { page?: unknown; resource?: unknown } =>
  typeof target === 'object' && target !== null ? target : {};

const leadsToPage = (module: ManifestModule): boolean => targetOf(module).page !== undefined;

/** The form in which a rule says what an action is given. */
const formOf = ({ config }: ManifestModule): unknown =>
  typeof config === 'object' && config !== null ? (config as { resource?: unknown }).resource : undefined;

/** @returns what a module shows; undefined for those that no page shows. */
export const shownResource = (module: ManifestModule): unknown =>
  module['resource'] ?? targetOf(module).resource ?? formOf(module);

/** `key` or `key/entry`. */
function resourcesOf(module: ManifestModule): string[] {
  const { edit } = module;
  const resource = shownResource(module);
  const named = [resource, (edit as { resource?: unknown } | undefined)?.resource].slice(0, edit === undefined ? 1 : 2);
  return named.map((name) => (typeof name === 'string' ? name.split('/')[0]! : '(none)'));
}

function differences(what: string, modules: readonly string[], loaded: readonly string[]): string[] {
  return [
    ...modules.filter((key) => !loaded.includes(key)).map((key) => `The module ${key} has no ${what} in ${SURFACES}.`),
    ...loaded
      .filter((key) => !modules.includes(key))
      .map((key) => `${SURFACES} has the ${what} of ${key}, which is no module of the manifest.`),
  ];
}

/** The keys of an object literal in the list of surfaces. */
function keysOf({ sources }: App, name: string): string[] {
  const list = sources.find(({ file }) => file.replaceAll('\\', '/') === SURFACES)?.text ?? '';
  const literal = new RegExp(`const ${name}\\b[^=]*=\\s*\\{([^}]*)\\}`).exec(list)?.[1] ?? '';
  return [...literal.matchAll(/^\s*['"]?([\w-]+)['"]?\s*:/gm)].map((match) => match[1]!);
}
