import type { Detail } from '../../../preload/contract/articles.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { documentArticle, subjectDetails } from '../document-article.ts';
import { blocksOfBody } from '../news/block.ts';
import { newsInBlocks } from '../news/news-in-blocks.ts';
import { withRecordPictures } from '../pictures/record-pictures.ts';
import { illustrated, numberedResources } from '../pictures/tree-pictures.ts';
import { readRtf } from '../rtf/read-rtf.ts';
import { rtfBody } from '../rtf/rtf-body.ts';
import type { RtfBlock, RtfInfo } from '../rtf/document.ts';
import { rtfParagraphs } from '../rtf/document.ts';
import type { Format } from './format.ts';

/** Rich Text Format, as word processors write it: one article; as news databases write it: all of its articles. */
export const rtf: Format = {
  name: 'RTF',
  readsBytes: true,
  recognises: ({ start }) => start.startsWith('{\\rtf'),
  async *read({ file: { fileName }, bytes }): AsyncGenerator<ReadPart> {
    const { info, blocks, notes, pictures } = readRtf(bytes);
    const resources = numberedResources(pictures);
    const plain = rtfBody(blocks);
    const news = newsInBlocks(blocksOfBody(plain.body), fileName);
    if (news !== null) {
      yield* withRecordPictures(news, plain.pictures, resources);
      return;
    }
    const whole = rtfBody(withHeadline(blocks), notes);
    const { fields, body } = documentArticle(whole.body, info, fileName);
    yield assemble({
      part: 0,
      fileName,
      fields,
      details: detailsOf(info),
      ...illustrated(body, whole.pictures, resources),
    });
  },
};

function detailsOf({ subject, keywords, revised, created }: RtfInfo): Detail[] {
  const saved = revised === '' ? created : revised;
  return [...subjectDetails(subject, keywords), { name: 'saved', value: saved }];
}

/** Blocks in which the largest line near the top is a heading, where no style says that any is. */
function withHeadline(blocks: readonly RtfBlock[]): readonly RtfBlock[] {
  const paragraphs = rtfParagraphs(blocks).filter(({ text }) => text !== '');
  const top = paragraphs.slice(0, 4);
  if (paragraphs.length < 3 || top.some(({ headingLevel }) => headingLevel !== null)) return blocks;
  const rest = paragraphs.slice(4, 40).reduce((largest, { size }) => Math.max(largest, size), 0);
  const [largest] = top.toSorted((one, other) => other.size - one.size);
  if (largest === undefined || largest.text.length > 250) return blocks;
  const others = top.filter((paragraph) => paragraph !== largest);
  if (largest.size <= rest || others.some(({ size }) => size >= largest.size)) return blocks;
  return blocks.map((block) => (block === largest ? { ...block, headingLevel: 1 } : block));
}
