import {
  unzipSync,
  zipSync,
  type AsyncUnzipOptions,
  type AsyncZippable,
  type UnzipCallback,
  type Unzipped,
  type Zippable,
} from 'fflate/browser';

/**
 * Stands in place of `fflate` in the bundle: the same functions, without its workers. Those are made from texts, which
 * the content policy of the page does not let run, and a sheet of some thousand rows would wait for one for ever.
 */
export { strFromU8, strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate/browser';

type ZipCallback = (error: Error | null, archive: Uint8Array) => void;

const NOTHING = new Uint8Array();

/** As `zip` of fflate, in this thread. */
export function zip(files: AsyncZippable, done: ZipCallback): void {
  try {
    done(null, zipSync(files as Zippable));
  } catch (error) {
    done(error as Error, NOTHING);
  }
}

/** As `unzip` of fflate, in this thread. */
export function unzip(archive: Uint8Array, options: AsyncUnzipOptions | UnzipCallback, callBack?: UnzipCallback): void {
  const done = typeof options === 'function' ? options : callBack;
  const answer = unzipped(archive, typeof options === 'function' ? {} : options);
  done?.(...answer);
}

function unzipped(archive: Uint8Array, { filter }: AsyncUnzipOptions): Parameters<UnzipCallback> {
  const files: Unzipped = {};
  try {
    return [null, unzipSync(archive, filter ? { filter } : {})];
  } catch (error) {
    return [error as Parameters<UnzipCallback>[0], files];
  }
}
