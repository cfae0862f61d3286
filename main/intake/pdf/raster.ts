import { crc32, deflateSync } from 'node:zlib';

/** A picture as PDF.js has decoded it: rows of pixels from the top, without gaps. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  /** One bit a pixel, set for white, each row filled to whole bytes; or a byte for each of red, green, blue, and how much covers. */
  readonly kind: 'bits' | 'rgb' | 'rgba';
  readonly data: Uint8Array;
}

/** More pixels than a reading view shows: above this, four are made one. */
const mostPixels = 4_000_000;
/** PNG (ISO 15948) filters a row by the pixel on the left, which packs photographs best of the filters that cost nothing. */
const leftFilter = 1;
const noFilter = 0;

/** Whether a picture is of one colour all over, as shadows and grounds are. */
export function isBlank({ kind, data }: Raster): boolean {
  const pixel = kind === 'rgba' ? 4 : kind === 'rgb' ? 3 : 1;
  for (let at = pixel; at < data.length; at += pixel) {
    for (let colour = 0; colour < Math.min(pixel, 3); colour++) if (data[at + colour] !== data[colour]) return false;
  }
  return true;
}

/** A decoded picture as a PNG, made smaller where it has more pixels than are shown. */
export function pngOfRaster(raster: Raster): Uint8Array {
  let picture = raster;
  while (picture.kind !== 'bits' && picture.width * picture.height > mostPixels) picture = halved(picture);
  const { width, height, kind, data } = picture;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set(kind === 'bits' ? [1, 0] : [8, kind === 'rgb' ? 2 : 6], 8);
  const pixel = kind === 'rgba' ? 4 : 3;
  const length = kind === 'bits' ? Math.ceil(width / 8) : width * pixel;
  const rows = new Uint8Array((length + 1) * height);
  for (let row = 0; row < height; row++) {
    const line = data.subarray(row * length, (row + 1) * length);
    const start = row * (length + 1);
    rows[start] = kind === 'bits' ? noFilter : leftFilter;
    rows.set(line, start + 1);
    if (kind === 'bits') continue;
    for (let at = line.length - 1; at >= pixel; at--) rows[start + 1 + at] = (line[at] ?? 0) - (line[at - pixel] ?? 0);
  }
  const signature = Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1');
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 5 })),
    chunk('IEND', new Uint8Array(0)),
  ]);
}

/** Half as wide and half as high, each pixel the mean of four. */
function halved({ width, height, kind, data }: Raster): Raster {
  const pixel = kind === 'rgba' ? 4 : 3;
  const [wide, high] = [Math.floor(width / 2), Math.floor(height / 2)];
  const half = new Uint8Array(wide * high * pixel);
  for (let row = 0; row < high; row++) {
    for (let column = 0; column < wide; column++) {
      const from = (row * 2 * width + column * 2) * pixel;
      for (let colour = 0; colour < pixel; colour++) {
        const above = (data[from + colour] ?? 0) + (data[from + pixel + colour] ?? 0);
        const below = (data[from + width * pixel + colour] ?? 0) + (data[from + (width + 1) * pixel + colour] ?? 0);
        half[(row * wide + column) * pixel + colour] = (above + below) / 4;
      }
    }
  }
  return { width: wide, height: high, kind, data: half };
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
