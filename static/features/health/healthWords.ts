import type { Health, Retried } from '#contract/health';
import { counted, type Figures } from '../../parts/texts/counted';

type Run = NonNullable<NonNullable<Health['runs']>['reconcile']['complete']>;

/** What a scheduled run found and put right, after the time of it: `4,812 epics checked, 3 of them mended: …`. */
export function runWords({ checked, republished, moved, removed, refused }: Run, figures: Figures): string {
  const mended = republished + moved + removed;
  const parts = [
    ...(republished > 0 ? [`${figures(republished)} published anew`] : []),
    ...(moved > 0 ? [`${figures(moved)} found in another project`] : []),
    ...(removed > 0 ? [counted(figures, removed, 'forged score removed', 'forged scores removed')] : []),
  ];
  const drift = mended === 0 ? 'nothing mended' : `${figures(mended)} mended (${parts.join(', ')})`;
  const found = mended + refused === 0 ? 'nothing to mend' : drift;
  return (
    `${counted(figures, checked, 'epic', 'epics')} checked, ${found}` +
    `${refused > 0 ? `; ${figures(refused)} could not be published` : ''}.`
  );
}

const KILO = 1000;
const UNITS = ['bytes', 'kB', 'MB', 'GB'];

/** @returns bytes in the unit that fits, with two digits where it is short: `980 bytes`, `2.1 MB`, `31 kB`. */
export function sizeWords(bytes: number, figures: Figures): string {
  const power = bytes < KILO ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / KILO ** power;
  return `${figures(value < 10 && power > 0 ? Math.round(value * 10) / 10 : Math.round(value))} ${UNITS[power]}`;
}

/** What became of asking to publish anew. */
export function retriedWords({ queued, left }: Retried, figures: Figures): string {
  if (queued === 0) return 'Nothing is left to publish anew.';
  const rest =
    left.count > 0 || left.more
      ? ` ${left.more ? 'More' : `${figures(left.count)} more`} can be tried after that.`
      : '';
  return (
    `${counted(figures, queued, 'epic is', 'epics are')} being published ` +
    `anew in the background. Look again in a minute.${rest}`
  );
}

/** @returns how the rated epics stand with the settings versions. */
export function spreadWords(
  { version, current, older, versions }: NonNullable<Health['settings']>,
  figures: Figures,
): string {
  const inForce =
    version === 0 ? 'the settings that come with Customer Lens' : `version ${figures(version)}, which is in use`;
  if (current + older === 0) return 'No epic is rated yet.';
  if (older === 0) return `About ${counted(figures, current, 'rated epic, with', 'rated epics, all with')} ${inForce}.`;
  const named = versions.map((one) => `${figures(one.count)} with version ${figures(one.version)}`);
  return (
    `About ${figures(current)} of ${counted(figures, current + older, 'rated epic', 'rated epics')} with ` +
    `${inForce}; ${figures(older)} with older ones${named.length > 0 ? ` (${named.join(', ')})` : ''}.`
  );
}
