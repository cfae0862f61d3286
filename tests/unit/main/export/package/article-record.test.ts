import fc from 'fast-check';
import { expect, it } from 'vitest';
import { articleRecord } from '../../../../../main/export/package/article-record.ts';
import { canonicalText } from '../../../../../preload/contract/canonical-text.ts';
import { hostileItem } from '../../../../support/exported-items.ts';

it('the record of an article says of it what is known, whatever that is', () => {
  fc.assert(
    fc.property(hostileItem, (item) => {
      const { article, annotations } = item;
      const read: unknown = JSON.parse(articleRecord(item));
      expect(read).toMatchObject({
        id: article.id,
        fields: JSON.parse(JSON.stringify(article.fields)) as object, // -- what has no value is left out by JSON
        tags: article.tags,
        text: canonicalText(article.body).text,
        body: article.body,
        originals: article.clippings.map(({ sha256, fileName }) => ({ sha256, fileName })),
        annotations: annotations.map(({ id, note, tags, colour }) => ({ id, note, tags, colour })),
      });
    }),
  );
});
