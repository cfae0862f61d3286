import type { ReadPart } from '../../archive/read-article.ts';
import { decodeText } from '../charset.ts';
import { blocksOfText } from '../news/block.ts';
import { proQuest } from '../news/profiles/proquest.ts';
import { readLabelled } from '../news/read-news.ts';
import { hasSigns } from '../news/signs.ts';
import type { Format } from './format.ts';

/** The plain text ProQuest gives: up to 100 articles between rules of underscores, each paragraph on one line. */
export const proQuestText: Format = {
  name: 'ProQuest text',
  recognises: ({ start }) => !start.startsWith('<') && hasSigns(start.split(/[\r\n]+/), proQuest),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    yield* readLabelled(blocksOfText(decodeText(bytes), 'each'), proQuest, file.fileName);
  },
};
