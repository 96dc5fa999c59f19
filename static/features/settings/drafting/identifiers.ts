import { identifier } from '#kernel/scalars';

const LONGEST = 30;

/**
 * An id for something new, made from its name: "Ease of use" becomes `ease-of-use`. It stays when the name is edited
 * later.
 * @param taken every id in use or archived: none of them is ever used again.
 * @param fallback what it is, for a name without any Latin letter: "criterion", "stage", "option".
 */
export function idFromLabel(label: string, taken: readonly string[], fallback: string): string {
  const slug = slugOf(label);
  const stem = /^[a-z]/.test(slug) ? slug : [fallback, slug].filter(Boolean).join('-');
  const free = (id: string): boolean => identifier.safeParse(id).success && !taken.includes(id);
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `-${number}`;
    const id = `${stem.slice(0, LONGEST - ending.length).replace(/-+$/, '')}${ending}`;
    if (free(id)) return id;
  }
}

function slugOf(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
