/**
 * A format takes longer to make than thousands of numbers to write, and words are asked for at each drawing, so at each
 * key.
 * @returns what was made for the same words before.
 */
export function madeOnce<Words extends (string | number)[], Made>(make: (...words: Words) => Made) {
  const made = new Map<string, Made>();
  return (...words: Words): Made => {
    const name = words.join(' ');
    const known = made.get(name);
    if (known !== undefined) return known;
    const fresh = make(...words);
    made.set(name, fresh);
    return fresh;
  };
}
