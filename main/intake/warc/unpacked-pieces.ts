import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { AppError } from '../../archive/app-error.ts';

const largestUnpacked = 1024 * 1024 * 1024;
const pieceLength = 65_536;

/** Whether bytes are packed by gzip. */
function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 0x08;
}

/**
 * The bytes in pieces, unpacked where they are packed, and never more than an archive of pages could come to. What was unpacked
 * before the bytes break off is given before that is said, which a stream read as an iterator does not do.
 */
export async function* unpackedPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  if (!isGzip(bytes)) {
    yield* pieces(bytes);
    return;
  }
  const gunzip = createGunzip();
  const unpacked: Buffer[] = [];
  const failures: Error[] = [];
  let total = 0;
  gunzip.on('data', (piece: Buffer) => {
    total += piece.length;
    unpacked.push(piece);
  });
  gunzip.on('error', (error) => failures.push(error));
  const closed = new Promise<void>((resolve) => gunzip.once('close', resolve));
  for (const piece of pieces(bytes)) {
    await Promise.race([closed, new Promise<void>((resolve) => gunzip.write(piece, () => resolve()))]);
    yield* unpacked.splice(0);
    if (total > largestUnpacked) throw new AppError('file-too-dense', `over ${largestUnpacked} bytes unpacked`);
    if (failures.length > 0) break;
  }
  gunzip.end();
  await closed;
  yield* unpacked.splice(0);
  if (failures[0] !== undefined) throw new AppError('file-damaged', `cannot be unpacked: ${failures[0].message}`);
}

/** The first few characters of what is packed by gzip, empty where it cannot be unpacked; undefined for what is not packed. */
export function unpackedStart(bytes: Uint8Array): string | undefined {
  if (!isGzip(bytes)) return undefined;
  try {
    const start = gunzipSync(bytes.subarray(0, 1024), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: 4 * 1024 * 1024,
    });
    return start.toString('latin1', 0, 1000);
  } catch {
    return '';
  }
}

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += pieceLength) yield bytes.subarray(start, start + pieceLength);
}
