import { expect, it } from 'vitest';
import { failureOf } from '../../../../support/read-parts.ts';

it('says what a message of Outlook’s is, by its content or its name', async () => {
  const start = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  const streams = Buffer.concat([start, Buffer.alloc(600), Buffer.from('__substg1.0_0037001F', 'utf16le')]);
  expect(await failureOf('message', streams)).toBe('outlook-message');
  expect(await failureOf('letter.msg', Buffer.concat([start, Buffer.alloc(600)]))).toBe('outlook-message');
  expect(await failureOf('letter.bin', Buffer.concat([start, Buffer.alloc(600)]))).toBe('file-old-office');
});
