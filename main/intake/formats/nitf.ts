import { AppError } from '../../archive/app-error.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { nitfStory } from '../wire/nitf-story.ts';
import { wirePart } from '../wire/wire-item.ts';
import { parseBrokenXml } from '../xml.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';

/** NITF, the text format of news agencies (IPTC), one story a file. */
export const nitf: Format = {
  name: 'NITF',
  recognises: ({ start }) => xmlRoot(start)?.name === 'nitf',
  async *read({ file, bytes }) {
    const { root, isWhole } = parseBrokenXml(decodeText(bytes, declaredCharset(bytes)));
    const part = wirePart(nitfStory(root), { part: 0, fileName: file.fileName });
    if (part.kind === 'unread' && !isWhole)
      throw new AppError('file-damaged', `${file.fileName} breaks off before its story`);
    yield part.kind === 'unread' || isWhole
      ? part
      : { ...part, warnings: [...part.warnings, { code: 'cut-off', detail: null }] };
  },
};
