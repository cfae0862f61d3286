import { largestPicture, mostPictureBytesOfFile, mostPicturesOfFile } from '../pictures/largest-picture.ts';

const notHex = -1;

/** Gathers the bytes of pictures (`\pict`), written in hexadecimal or as they are, within what may be kept. */
export class PictureReader {
  readonly pictures: Uint8Array[] = [];
  #total = 0;
  #bytes = new Uint8Array(0);
  #length = 0;
  /** The first digit of a byte whose second has not come yet. */
  #digit = notHex;
  #isKept = false;

  begin(): void {
    this.#length = 0;
    this.#digit = notHex;
    this.#isKept = false;
  }

  /** A control word of the group: what kind of picture it is, of which two are kept. */
  takeWord(name: string): void {
    if (name === 'pngblip' || name === 'jpegblip') this.#isKept = this.pictures.length < mostPicturesOfFile;
  }

  /** Digits, between which anything else is passed over. */
  addDigits(bytes: Uint8Array): void {
    if (!this.#mayTake(bytes.length / 2)) return;
    for (const byte of bytes) {
      const digit = hexDigit(byte);
      if (digit === notHex) continue;
      if (this.#digit === notHex) {
        this.#digit = digit;
        continue;
      }
      this.#bytes[this.#length++] = this.#digit * 16 + digit;
      this.#digit = notHex;
    }
  }

  addData(bytes: Uint8Array): void {
    if (!this.#mayTake(bytes.length)) return;
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** The number of the picture that has ended; null where there is none to be kept. */
  end(): number | null {
    const isWhole = this.#isKept && this.#length > 0;
    this.#isKept = false;
    this.#total += isWhole ? this.#length : 0;
    return isWhole && this.#total <= mostPictureBytesOfFile
      ? this.pictures.push(this.#bytes.slice(0, this.#length)) - 1
      : null;
  }

  /** Makes room for so many bytes and one; a picture that grows too large is given up. */
  #mayTake(count: number): boolean {
    const needed = this.#length + Math.ceil(count) + 1;
    this.#isKept &&= needed <= largestPicture;
    if (!this.#isKept) return false;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    return true;
  }
}

function hexDigit(byte: number): number {
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : notHex;
}
