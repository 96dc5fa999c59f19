/** What may be large crosses as zlib in text, which browsers unpack by themselves: this file stands on nothing else. */
interface Packed {
  ok: true;
  packed: string;
}

/** @returns an envelope as it was before it was packed, if it was. @throws Error on a text that is damaged. */
export async function openedEnvelope<E extends object>(sent: E | Packed): Promise<E> {
  if (!('packed' in sent)) return sent;
  const bytes = Uint8Array.from(atob(sent.packed), (letter) => letter.charCodeAt(0));
  const whole = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  return { ok: true, value: JSON.parse(await inflated(whole)) as unknown } as unknown as E;
}

async function inflated(packed: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<string> {
  const reader = packed
    .pipeThrough(new DecompressionStream('deflate'))
    .pipeThrough(new TextDecoderStream())
    .getReader();
  let text = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
  return text;
}
