/** Bytes that come in pieces, taken line by line or so many at once; only what is asked for is in memory. */
export class ByteSource {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Buffer = Buffer.alloc(0);

  constructor(pieces: AsyncIterable<Uint8Array>) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next line without its end, at most so many bytes of it; undefined after the last. */
  async line(most: number): Promise<string | undefined> {
    let line = '';
    while (line.length < most) {
      if (this.#piece.length === 0 && !(await this.#next())) return line === '' ? undefined : line;
      const end = this.#piece.indexOf(0x0a);
      const taken = this.#piece.subarray(0, end < 0 ? this.#piece.length : end);
      line += taken.toString('latin1', 0, most - line.length);
      this.#piece = this.#piece.subarray(taken.length + (end < 0 ? 0 : 1));
      if (end >= 0) break;
    }
    return line.replace(/\r$/, '');
  }

  /** So many bytes; fewer where there are no more. */
  async take(count: number): Promise<Buffer> {
    const taken: Buffer[] = [];
    await this.#pass(count, (piece) => taken.push(piece));
    return Buffer.concat(taken);
  }

  /** Passes over so many bytes; whether there were so many. */
  skip(count: number): Promise<boolean> {
    return this.#pass(count, () => {});
  }

  async #pass(count: number, hand: (piece: Buffer) => void): Promise<boolean> {
    let left = count;
    while (left > 0) {
      if (this.#piece.length === 0 && !(await this.#next())) return false;
      const piece = this.#piece.subarray(0, left);
      hand(piece);
      left -= piece.length;
      this.#piece = this.#piece.subarray(piece.length);
    }
    return true;
  }

  async #next(): Promise<boolean> {
    const next = await this.#pieces.next();
    if (next.done === true) return false;
    const { value } = next;
    this.#piece = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    return true;
  }
}
