import type { Theming } from '../../bridge/theming';
import { themeAttributes } from '../../pageData';
import type { Operation } from '../host';
import type { Callback } from '../frame';

let tokens: Promise<string> | undefined;

function tokenStyles(): Promise<string> {
  tokens ??= fetch('/shell/tokens.css').then((response) => response.text());
  return tokens;
}

/** Sends tokens and theme to the frame now, and again whenever the theme changes. */
export const enableTheming: Operation = async (payload, frame, { theme }) => {
  const apply = payload as Callback;
  const css = await tokenStyles();
  const push = (): unknown => apply({ css, attributes: themeAttributes(theme.current) } satisfies Theming);
  frame.onGone(theme.onChange(() => void push()));
  await push();
};
