import type { ReadPart } from '../../archive/read-article.ts';
import { decodeText } from '../charset.ts';
import { blocksOfText } from '../news/block.ts';
import { lexisNexis } from '../news/profiles/lexisnexis.ts';
import { readLabelled } from '../news/read-news.ts';
import { hasSigns } from '../news/signs.ts';
import type { Format } from './format.ts';

/** The plain text LexisNexis gave up to 2019: up to 500 articles, each under "1 of 500 DOCUMENTS" in the language of its interface. */
export const lexisNexisText: Format = {
  name: 'LexisNexis text',
  recognises: ({ start }) => !start.startsWith('<') && hasSigns(start.split('\n'), lexisNexis),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    yield* readLabelled(blocksOfText(decodeText(bytes), 'wrapped'), lexisNexis, file.fileName);
  },
};
