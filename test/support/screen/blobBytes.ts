import { TextDecoder } from 'node:util';

/** What browsers have to read files with, and jsdom has not. */

function arrayBuffer(this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new Error('A blob could not be read', { cause: reader.error }));
    reader.readAsArrayBuffer(this);
  });
}

Blob.prototype.arrayBuffer ??= arrayBuffer;
Object.assign(globalThis, { TextDecoder });
