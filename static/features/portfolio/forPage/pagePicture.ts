import { drawingFile } from '../../journey/picture/drawingFile';
import { pageDrawing } from './pageDrawing';
import type { PageTable } from './pageTable';

/** So that it stays sharp where a page draws it larger. */
const SCALE = 2;

/** @returns the picture as a file of vectors. */
export const asSvg = (table: PageTable): Blob =>
  new Blob([drawingFile(pageDrawing(table), { title: table.title, desc: table.note })], { type: 'image/svg+xml' });

/** @returns the picture as pixels, which every page takes. @throws Error where the browser cannot make them. */
export async function asPng(table: PageTable): Promise<Blob> {
  const svg = await asSvg(table).text();
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('The browser draws no picture.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture became no file.'))), 'image/png');
  });
}
