import type { App } from '../app';
import { expressionsAlone, expressionsAreRead } from './expressions';
import { handlersExist } from './handlers';
import { keysAreUnique, modulesAreShown, promptsAreThere, thumbnailsAnswer, widgetKeysAreAllowed } from './modules';
import { scopesAreApproved, scopesCoverPackages } from './scopes';
import { noUiKit1 } from './uiKit1';

/** Something that the official tools let pass and that fails on a real site. */
export interface Rule {
  name: string;
  /** @returns what is wrong, a sentence each; empty when the app keeps the rule. */
  problems(app: App): string[] | Promise<string[]>;
}

export const RULES: readonly Rule[] = [
  { name: 'scopes are the approved ones', problems: scopesAreApproved },
  { name: 'scopes cover what the packages need', problems: scopesCoverPackages },
  { name: 'keys are unique', problems: keysAreUnique },
  { name: 'no UI Kit 1', problems: noUiKit1 },
  { name: 'dashboard widgets have allowed keys only', problems: widgetKeysAreAllowed },
  { name: 'thumbnails of a registered app answer', problems: thumbnailsAnswer },
  { name: 'every module has a surface', problems: modulesAreShown },
  { name: 'what an agent is told stands in a file', problems: promptsAreThere },
  { name: 'every handler exists', problems: handlersExist },
  { name: 'Jira expressions can be read', problems: expressionsAreRead },
  { name: 'fields and rules of workflows call no function', problems: expressionsAlone },
];
