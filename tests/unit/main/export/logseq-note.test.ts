import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logseqId, logseqNote } from '../../../../main/export/logseq-note.ts';
import { exampleAnnotation, exampleArticle, exampleParagraph } from '../../../support/exported-articles.ts';
import { hostileText } from '../../../support/hostile-text.ts';

test('an article is a page with properties, and each annotation a block with its note below', () => {
  const page = logseqNote({
    article: exampleArticle(),
    annotations: [
      exampleAnnotation('aaaaaaaa', 'Ships of\nevery flag', { note: 'A *note*.\n\n- item', tags: ['law, sea'] }),
    ],
    colourNames: { yellow: 'Claim' },
  });
  expect(page).toBe(
    [
      'title:: The strait that nobody owns',
      'source:: https://harbour.example/strait',
      'author:: Ines Ferrão, Li Wei',
      'outlet:: The Harbour Gazette',
      'published:: 2024-05-31',
      'tags:: [[straits]], [[law of the sea]]',
      'citation:: Ines Ferrão and Li Wei, “The strait that nobody owns,” The Harbour Gazette, May 31, 2024, https://harbour.example/strait.',
      'aide-id:: k7q2mzab',
      '',
      '- colour:: Claim',
      '  tags:: [[law, sea]]',
      '  > Ships of',
      '  >',
      '  > every flag',
      '\t- A *note*.',
      '',
      '\t  - item',
      '- **Text**',
      '\t- Ships of every flag pass here.',
      '- **Your own notes**',
      '  aide-below:: k7q2mzab',
      '',
    ].join('\n'),
  );
});

test('A21: no property of a page of Logseq holds markup, a picture, a link or a macro', () => {
  const title = '<img src=x onerror=alert(1)> ![a](http://a.example/) {{{video http://a.example/}}} [b][c]';
  const page = logseqNote({ article: exampleArticle({ title, outlet: title, tags: [title] }), annotations: [] });
  const plain = '‹img src=x onerror=alert(1)› ![a] (http://a.example/) { { {video http://a.example/} } } [b] [c]';
  expect(page).toContain(`title:: ${plain}\n`);
  expect(page).toContain(`outlet:: ${plain}\n`);
  fc.assert(
    fc.property(hostileText, (words) => {
      const article = exampleArticle({ title: words, outlet: words, author: words, tags: [words], body: [] });
      const mark = exampleAnnotation('aaaaaaaa', 'plain', { tags: [words] });
      const written = logseqNote({ article, annotations: [mark], colourNames: { yellow: words } });
      const properties = written.split('\n').filter((line) => /^ *(?:- )?[a-z-]+:: /u.test(line));
      expect(properties.join('\n')).not.toMatch(/[<>]|\]\(|\]\[|\{\{|\}\}/u);
    }),
  );
});

test('no words of an article are a property, a macro or a reference of Logseq’s', () => {
  const words = 'title:: mine {{query}} ((64b0c1c0-0000-4000-8000-000000000000)) #tag [[page]]';
  const page = logseqNote({
    article: exampleArticle({ body: [exampleParagraph(words)] }),
    annotations: [exampleAnnotation('aaaaaaaa', words)],
  });
  const written = page.split('\n').filter((line) => line.includes('mine'));
  expect(written).toHaveLength(2);
  for (const line of written) expect(line).not.toMatch(/::|\{\{|\(\(|(?<!\\)#|(?<!\\)\[(?=\[|page)/u);
});

test('no hostile word begins a block or a property of its own, and the page is known again', () => {
  fc.assert(
    fc.property(hostileText, hostileText, (title, quote) => {
      const article = exampleArticle({ title: `T ${title}`, outlet: quote, author: title, tags: [] });
      const page = logseqNote({ article, annotations: [exampleAnnotation('aaaaaaaa', `Q ${quote}`)] });
      expect(logseqId(page)).toBe('k7q2mzab');
      const [head = '', ...rest] = page.split('\n\n');
      expect(
        head.split('\n').filter((line) => !/^(?:title|source|author|outlet|published|citation|aide-id):: /u.test(line)),
      ).toEqual([]);
      const outer = rest
        .join('\n\n')
        .split('\n')
        .filter((line) => line !== '' && !/^(?:\t| {2}|- )/u.test(line));
      expect(outer).toEqual([]);
      expect(
        rest
          .join('\n\n')
          .split('\n')
          .filter((line) => line.startsWith('- ')),
      ).toHaveLength(3);
    }),
  );
});
