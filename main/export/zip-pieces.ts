import { Zip, ZipDeflate } from 'fflate';

/** A file of a zip, its content piece by piece. */
export interface ZippedFile {
  readonly name: string;
  readonly pieces: AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>;
}

/** So many characters are packed at a time: each time costs something of its own. */
const leastPacked = 65_536;

/** A zip of texts in UTF-8 and of bytes, piece by piece, one file after the other: no more of it is in memory than what was packed last. */
export async function* zipPieces(files: AsyncIterable<ZippedFile> | Iterable<ZippedFile>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const packed: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    packed.push(piece);
  });
  for await (const { name, pieces } of files) {
    const entry = new ZipDeflate(name, { level: 6 });
    zip.add(entry);
    let waiting = '';
    for await (const piece of pieces) {
      if (typeof piece !== 'string') {
        entry.push(encoder.encode(waiting));
        waiting = '';
        entry.push(piece);
        yield* packed.splice(0);
        continue;
      }
      waiting += piece;
      if (waiting.length < leastPacked) continue;
      entry.push(encoder.encode(waiting));
      waiting = '';
      yield* packed.splice(0);
    }
    entry.push(encoder.encode(waiting), true);
    yield* packed.splice(0);
  }
  zip.end();
  yield* packed.splice(0);
}
