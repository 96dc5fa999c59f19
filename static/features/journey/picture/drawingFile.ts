import { xmlText } from '../../../parts/texts/xmlText';
import { FONT, type BarRole, type Drawing, type LineRole, type Mark, type TextRole } from './coverageDrawing';

/** Colours of the light theme, written out: a file knows no theme. */
const BACKGROUND = '#ffffff';
const BARS: Record<BarRole, string> = {
  supply: 'fill="#5b7f24"',
  harm: 'fill="url(#harm)" stroke="#c9372c"',
  need: 'fill="none" stroke="#1868db" stroke-width="2"',
};
const LINES: Record<LineRole, string> = { zero: 'stroke="#292a2e"', rule: 'stroke="#dcdde0"' };
const TEXTS: Record<TextRole, string> = {
  title: 'fill="#292a2e" font-weight="700"',
  note: 'fill="#505258"',
  stage: 'fill="#292a2e" font-weight="600"',
  flag: 'fill="#505258"',
  supplyText: 'fill="#292a2e" font-weight="600"',
  harmText: 'fill="#292a2e" font-weight="600"',
  needText: 'fill="#505258"',
};
const MARGIN = 24;

/**
 * @returns the drawing as a file of its own: nothing in it comes from elsewhere. `desc` says in words what it shows.
 */
export function drawingFile(
  { width, height, marks }: Drawing,
  { title, desc }: { title: string; desc: string },
): string {
  const [outerWidth, outerHeight] = [width + 2 * MARGIN, height + 2 * MARGIN];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${outerWidth}" height="${outerHeight}" ` +
      `viewBox="${-MARGIN} ${-MARGIN} ${outerWidth} ${outerHeight}" role="img" ` +
      `font-family="'Segoe UI', Roboto, Helvetica, Arial, sans-serif">`,
    `<title>${xmlText(title)}</title>`,
    `<desc>${xmlText(desc)}</desc>`,
    '<defs><pattern id="harm" width="6" height="6" patternUnits="userSpaceOnUse" ' +
      'patternTransform="rotate(45)"><path d="M1 0V6" stroke="#c9372c" stroke-width="2"/></pattern></defs>',
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${outerWidth}" height="${outerHeight}" fill="${BACKGROUND}"/>`,
    ...marks.map(written),
    '</svg>',
    '',
  ].join('\n');
}

function written(mark: Mark): string {
  if (mark.kind === 'bar')
    return `<rect x="${mark.x}" y="${mark.y}" width="${mark.width}" height="${mark.height}" ${BARS[mark.role]}/>`;
  if (mark.kind === 'line')
    return `<line x1="${mark.x1}" y1="${mark.y1}" x2="${mark.x2}" y2="${mark.y2}" ${LINES[mark.role]}/>`;
  return (
    `<text x="${mark.x}" y="${mark.y}" text-anchor="${mark.anchor}" font-size="${FONT[mark.role]}" ` +
    `${TEXTS[mark.role]}>${xmlText(mark.text)}</text>`
  );
}
