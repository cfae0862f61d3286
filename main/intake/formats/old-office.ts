import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import type { Format } from './format.ts';

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Documents in the binary format of Office before 2007 (.doc) and encrypted ones of today: known, but not read. */
export const oldOffice: Format = {
  name: 'old Office document',
  readsBytes: true,
  recognises: ({ bytes }) => signature.every((byte, index) => bytes[index] === byte),
  // oxlint-disable-next-line require-yield -- every file of this kind fails
  async *read({ file: { fileName }, bytes }): AsyncGenerator<ReadPart> {
    if (Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')) {
      throw new AppError('file-locked', `${fileName} is an encrypted Office document`);
    }
    throw new AppError('file-old-office', `${fileName} is an Office document from before 2007`);
  },
};
