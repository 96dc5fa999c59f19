import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { screenshotsDir } from './browser';

/** @returns what a frame shows as it prints it: by itself, in a page of its own, with the rules of paper. */
export async function onPaper(frame: Frame): Promise<Page> {
  const alone = await frame.page().context().newPage();
  const { html, css } = await frame.evaluate(() => ({
    html: document.body.innerHTML,
    css: [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n'),
  }));
  const head = `<head><style>${css}</style></head>`;
  await alone.setContent(`<!doctype html><html lang="en">${head}<body>${html}</body></html>`);
  await alone.emulateMedia({ media: 'print' });
  return alone;
}

/** @returns how many sheets it fills; the file and a picture of it are kept in `.build/screenshots`. */
export async function sheetsOf(alone: Page, format: 'A4' | 'Letter', name: string): Promise<number> {
  mkdirSync(screenshotsDir, { recursive: true });
  const pdf = await alone.pdf({ format, path: path.join(screenshotsDir, `${name}-${format}.pdf`) });
  await alone.setViewportSize({ width: WIDTHS[format], height: 1000 });
  await alone.screenshot({ path: path.join(screenshotsDir, `${name}-${format}.png`), fullPage: true });
  return pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
}

/** What a sheet leaves between its margins, in px. */
export const WIDTHS = { A4: 725, Letter: 748 } as const;
