import type { ComponentType } from 'react';
import type { Host } from '../host/context';

type Loader = () => Promise<{ default: ComponentType }>;

/** Module key of the manifest → its surface, each loaded on demand. */
const SURFACES: Record<string, Loader> = {
  'rating-panel': () => import('./panel/PanelSurface'),
  'score-badge': () => import('./badge/BadgeSurface'),
  'portfolio-gadget': () => import('./gadget/GadgetSurface'),
  'portfolio-widget': () => import('./gadget/WidgetSurface'),
  'settings-page': () => import('./settings/SettingsSurface'),
  'settings-config': () => import('./settings/SettingsSurface'),
  'portfolio-page': () => import('./portfolioPage/PortfolioSurface'),
  'project-portfolio': () => import('./held/ProjectSurface'),
  'rate-issue': () => import('./dialog/RateIssueSurface'),
  'rate-command': () => import('./dialog/RateCommandSurface'),
  'rate-selected': () => import('./held/RateChosenSurface'),
  'rate-backlog': () => import('./held/RateChosenSurface'),
  'rate-board': () => import('./held/RateChosenSurface'),
  'read-rating': () => import('./actionForm/ActionFormSurface'),
  'set-answer': () => import('./actionForm/ActionFormSurface'),
  'ask-opinion': () => import('./actionForm/ActionFormSurface'),
  'list-contested': () => import('./actionForm/ActionFormSurface'),
  'list-thin-stages': () => import('./actionForm/ActionFormSurface'),
};

const EDITORS: Record<string, Loader> = {
  'portfolio-gadget': () => import('./gadget/GadgetEditSurface'),
  'portfolio-widget': () => import('./gadget/WidgetEditSurface'),
};

/**
 * @returns the surface of the module that is open. @throws Error when the manifest names a module without a surface.
 */
export async function loadSurface({ moduleKey, extension }: Host): Promise<ComponentType> {
  const loader = (extension.entryPoint === 'edit' ? EDITORS : SURFACES)[moduleKey];
  if (!loader) throw new Error(`No surface for the module "${moduleKey}".`);
  return (await loader()).default;
}
