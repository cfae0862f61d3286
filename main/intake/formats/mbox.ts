import type { ReadPart } from '../../archive/read-article.ts';
import type { Format } from './format.ts';

/** The line that parts one message from the next: a sender and a date with a time. */
const separator = /^From \S+[^\n]{0,200}\d:\d\d/;
const longestSeparator = 300;

/** Mails one after the other (mbox, RFC 4155), as mail programs export folders. */
export const mbox: Format = {
  name: 'mbox',
  readsBytes: true,
  holdsFiles: true,
  recognises: ({ start, extension }) =>
    separator.test(start) && (extension === 'mbox' || /^From [^\n]+\n[!-9;-~]{1,100}:/.test(start)),
  async *read({ bytes, readInner }): AsyncGenerator<ReadPart> {
    let number = 0;
    for (const message of messages(bytes)) {
      number += 1;
      yield* readInner({ entry: `message ${number}`, bytes: unescaped(message) });
    }
  },
};

function* messages(bytes: Uint8Array): Generator<Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let start = -1;
  for (let at = 0; at >= 0;) {
    const lineStart = at === 0 ? 0 : at + 1;
    if (separator.test(buffer.toString('latin1', lineStart, lineStart + longestSeparator))) {
      if (start >= 0) yield buffer.subarray(start, lineStart);
      const lineEnd = buffer.indexOf(0x0a, lineStart);
      start = lineEnd < 0 ? buffer.length : lineEnd + 1;
    }
    at = buffer.indexOf('\nFrom ', lineStart);
  }
  if (start >= 0) yield buffer.subarray(start);
}

/** A line that begins like a separator bears a `>` before it; one of them is taken off. */
function unescaped(message: Uint8Array): Uint8Array {
  const buffer = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  if (!buffer.includes('\n>From ')) return message;
  return Buffer.from(buffer.toString('latin1').replaceAll('\n>From ', '\nFrom '), 'latin1');
}
