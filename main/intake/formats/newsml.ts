import { brokenOff, isClosedXml } from '../broken-off.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { newsmlStories } from '../wire/newsml-stories.ts';
import { unreadItem, wirePart } from '../wire/wire-item.ts';
import { xmlElements } from '../xml.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';

/** NewsML 1 (IPTC, 1.0 to 1.2): items of news, each with its story or several, and pictures that name files elsewhere. */
export const newsml: Format = {
  name: 'NewsML',
  recognises: ({ start }) => /^(?:NewsML|NewsItem)$/.test(xmlRoot(start)?.name ?? ''),
  async *read({ file, bytes }) {
    const text = decodeText(bytes, declaredCharset(bytes));
    let part = 0;
    for (const item of xmlElements(text, 'NewsItem')) {
      let found = 0;
      for (const story of newsmlStories(item)) {
        found += 1;
        yield wirePart(story, { part: (part += 1), fileName: file.fileName });
      }
      if (found === 0) yield unreadItem(`a news item of ${file.fileName} holds no text`, (part += 1));
    }
    if (!isClosedXml(text, xmlRoot(text)?.name ?? '')) yield brokenOff(part, file.fileName);
  },
};
