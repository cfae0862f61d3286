import { declaredCharset, decodeText } from '../charset.ts';
import { nitfStory } from '../wire/nitf-story.ts';
import { wirePart } from '../wire/wire-item.ts';
import { parseXml } from '../xml.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';

/** NITF, the text format of news agencies (IPTC), one story a file. */
export const nitf: Format = {
  name: 'NITF',
  recognises: ({ start }) => xmlRoot(start)?.name === 'nitf',
  async *read({ file, bytes }) {
    const story = nitfStory(parseXml(decodeText(bytes, declaredCharset(bytes))));
    yield wirePart(story, { part: 0, fileName: file.fileName });
  },
};
