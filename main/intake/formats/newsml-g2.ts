import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { brokenOff } from '../broken-off.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { itemClass, newsItemStory } from '../wire/newsml-g2-story.ts';
import { unreadItem, wirePart } from '../wire/wire-item.ts';
import { everyElement, parseBrokenXml, type XmlElement } from '../xml.ts';
import { xmlRoot } from '../xml-root.ts';
import type { Format } from './format.ts';

const roots = /^(?:newsMessage|newsItem|packageItem|knowledgeItem|conceptItem|planningItem|catalogItem)$/;

/** NewsML-G2 (IPTC): a message of items or one of them. Packages, pictures and plans name other items or files, and are no articles. */
export const newsmlG2: Format = {
  name: 'NewsML-G2',
  recognises: ({ start }) => roots.test(xmlRoot(start)?.name ?? ''),
  async *read({ file, bytes }) {
    const { root, isWhole } = parseBrokenXml(decodeText(bytes, declaredCharset(bytes)));
    const items = roots.test(root.name) && root.name !== 'newsMessage' ? [root] : itemsBelow(root);
    if (items.length === 0) throw new AppError('no-article-text', `no items in ${file.fileName}`);
    let part = 0;
    for (const item of isWhole ? items : items.slice(0, -1)) yield itemPart(item, (part += 1), file.fileName);
    if (!isWhole) yield brokenOff(part, file.fileName);
  },
};

function itemsBelow(root: XmlElement): XmlElement[] {
  const sets = [...everyElement(root, 'itemSet')];
  return sets.flatMap((set) =>
    set.children.filter((child): child is XmlElement => typeof child !== 'string' && roots.test(child.name)),
  );
}

function itemPart(item: XmlElement, part: number, fileName: string): ReadPart {
  if (item.name === 'packageItem') {
    const named = [...everyElement(item, 'itemRef')].length;
    const message = `item ${part} of ${fileName} is a package that names ${named} other items and holds none`;
    return { kind: 'unread', part, entry: null, code: 'articles-missing', message };
  }
  if (item.name !== 'newsItem') return unreadItem(`item ${part} of ${fileName} is a ${item.name}, no story`, part);
  const story = newsItemStory(item);
  const kind = itemClass(item);
  if (story.body.children.length === 0 && !/^(?:|text)$/.test(kind)) {
    return unreadItem(`item ${part} of ${fileName} is a ${kind} without a text`, part);
  }
  return wirePart(story, { part, fileName });
}
