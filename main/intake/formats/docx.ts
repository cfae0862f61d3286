import type { Detail } from '../../../preload/contract/articles.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { publishedDate } from '../dates.ts';
import { documentArticle, subjectDetails } from '../document-article.ts';
import { docxBody, docxProperties, docxToHtml, isDocx, type DocxProperties } from '../docx.ts';
import { blocksOfBody } from '../news/block.ts';
import { newsInBlocks } from '../news/news-in-blocks.ts';
import { withRecordPictures } from '../pictures/record-pictures.ts';
import { illustrated, numberedResources } from '../pictures/tree-pictures.ts';
import type { Format } from './format.ts';

/** A Word document of today (.docx): one article, or all those a news database put in it. Its dates say when it was saved, not when the article was published. */
export const docx: Format = {
  name: 'Word document',
  readsBytes: true,
  recognises: ({ zipNames }) => zipNames !== null && isDocx(zipNames),
  async *read({ file: { fileName }, bytes }): AsyncGenerator<ReadPart> {
    const properties = docxProperties(bytes);
    const document = await docxToHtml(bytes);
    const resources = numberedResources(document.pictures);
    const { body: whole, pictures } = docxBody(document.html);
    const news = newsInBlocks(blocksOfBody(whole), fileName);
    if (news !== null) {
      yield* withRecordPictures(news, pictures, resources);
      return;
    }
    const { fields, body } = documentArticle(whole, properties, fileName);
    const details = detailsOf(properties);
    yield assemble({ part: 0, fileName, fields, details, ...illustrated(body, pictures, resources) });
  },
};

function detailsOf({ subject, keywords, created, modified }: DocxProperties): Detail[] {
  const saved = publishedDate(modified) ?? publishedDate(created) ?? '';
  // A clock that was never set begins in 1970, a ZIP's in 1980.
  const subjects = subjectDetails(subject, keywords);
  return saved < '1981' ? subjects : [...subjects, { name: 'saved', value: saved }];
}
