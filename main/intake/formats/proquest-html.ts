import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { blocksOfHtml } from '../news/block.ts';
import { proQuest } from '../news/profiles/proquest.ts';
import { readLabelled } from '../news/read-news.ts';
import { hasSigns, linesOfHtml } from '../news/signs.ts';
import type { Format } from './format.ts';

/** The page ProQuest gives for saving or printing: all articles below one another, each under "Document 1 of 100". */
export const proQuestHtml: Format = {
  name: 'ProQuest HTML',
  recognises: ({ start }) =>
    start.startsWith('<') && start.includes('ProQuest') && hasSigns(linesOfHtml(start), proQuest),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    yield* readLabelled(blocksOfHtml(decodeText(bytes, declaredCharset(bytes))), proQuest, file.fileName);
  },
};
