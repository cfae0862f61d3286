import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import type { Format } from './format.ts';

const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const propertyStream = Buffer.from('__substg1.0_', 'utf16le');

/** A message as Outlook saves it by itself (MS-OXMSG), which is not read: it is recognised so that people hear what to do instead. */
export const outlookMessage: Format = {
  name: 'Outlook message',
  readsBytes: true,
  recognises: ({ bytes, extension }) =>
    compoundFile.every((byte, index) => bytes[index] === byte) &&
    (extension === 'msg' || Buffer.from(bytes).includes(propertyStream)),
  // oxlint-disable-next-line require-yield -- it only ever fails
  async *read({ file }): AsyncGenerator<ReadPart> {
    throw new AppError('outlook-message', `${file.fileName} is an Outlook message`);
  },
};
