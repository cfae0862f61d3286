import { describe, expect, it } from 'vitest';
import { gatherClues } from '../../../../main/intake/clues.ts';
import { pageFields, type PageFields } from '../../../../main/intake/metadata.ts';
import { parsePage } from '../../../../main/intake/page.ts';

const fieldsOf = (head: string, body = '', attributes = ''): PageFields =>
  pageFields(
    gatherClues(parsePage(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`).page),
  );
const jsonLd = (text: string): string => `<script type="application/ld+json">${text}</script>`;

describe('pageFields', () => {
  it('prefers structured data to meta tags, and says so', () => {
    const fields = fieldsOf(
      `<meta name="author" content="Newsdesk"><meta property="article:published_time" content="2025-03-15">${jsonLd(
        '{"@type":["NewsArticle"],"headline":"Treaty &amp; dam","author":{"name":"Inês Calder"},"datePublished":"2025-03-14","publisher":{"name":"The Harbour Courier"}}',
      )}`,
    );
    const stated = (value: string): object => ({ value, origin: 'structured-data', isGuess: false });
    expect(fields.title).toEqual(stated('Treaty & dam'));
    expect(fields.author).toEqual(stated('Inês Calder'));
    expect(fields.published).toEqual(stated('2025-03-14'));
    expect(fields.outlet).toEqual(stated('The Harbour Courier'));
  });

  it.each([
    ['a list', '[{"@type":"WebSite","name":"x"},{"@type":"Article","headline":"Found in Karsk"}]'],
    ['a graph', '{"@graph":[{"@type":"WebPage"},{"@type":"BlogPosting","headline":"Found in Karsk"}]}'],
    ['a node inside another', '{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Found in Karsk"}}'],
    ['a comment', '<!-- {"@type":"NewsArticle","headline":"Found in Karsk"} -->'],
    ['CDATA', '//<![CDATA[\n{"@type":"NewsArticle","headline":"Found in Karsk"}\n//]]>'],
    ['a string broken over lines', '{"@type":"NewsArticle","headline":"Found in\nKarsk"};'],
  ])('finds the article of JSON-LD in %s', (_, text) => {
    expect(fieldsOf(jsonLd(text)).title?.value).toBe('Found in Karsk');
  });

  it('passes over broken JSON-LD, and over the other articles in a list', () => {
    const list = '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Another story"}]}';
    expect(fieldsOf(`<title>This story from Karsk</title>${jsonLd('{"@type":')}${jsonLd(list)}`).title?.value).toBe(
      'This story from Karsk',
    );
  });

  it('reads microdata', () => {
    const fields = fieldsOf(
      '',
      '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Found in Karsk</h1><span itemprop="author"><span itemprop="name">Ode Barr</span></span><meta itemprop="datePublished" content="2025-03-14"></article>',
    );
    expect(fields.title?.value).toBe('Found in Karsk');
    expect(fields.author).toEqual({ value: 'Ode Barr', origin: 'structured-data', isGuess: false });
    expect(fields.published?.value).toBe('2025-03-14');
  });

  it('reads the byline and the time stamp a reader sees', () => {
    const fields = fieldsOf('', '<p class="byline">By Ode Barr</p><time datetime="2025-03-14">Friday</time>');
    expect(fields.author).toEqual({ value: 'Ode Barr', origin: 'visible-text', isGuess: false });
    expect(fields.published).toEqual({ value: '2025-03-14', origin: 'visible-text', isGuess: false });
  });

  it('reads no date out of running text', () => {
    expect(fieldsOf('', '<p>On 14 March 2025 the lake froze.</p>').published).toBeNull();
  });

  it('names the person rather than the outlet as author, where both are stated', () => {
    const site =
      '<meta property="og:site_name" content="The Harbour Courier"><meta name="author" content="The Harbour Courier">';
    expect(fieldsOf(site, '<span class="author">Ode Barr</span>').author?.value).toBe('Ode Barr');
    expect(fieldsOf(site).author?.value).toBe('The Harbour Courier');
  });

  it('takes the address of the page, not of the site, and only a web address', () => {
    const saved = '<!-- Page saved with SingleFile \n url: https://valley-review.example/orsen \n saved date: x -->';
    expect(fieldsOf(`${saved}<link rel="canonical" href="https://valley-review.example/">`).url).toEqual({
      value: 'https://valley-review.example/orsen',
      origin: 'file',
      isGuess: false,
    });
    expect(
      fieldsOf(
        '<link rel="canonical" href="javascript:alert(1)"><meta property="og:url" content="https://valley-review.example/b">',
      ).url?.value,
    ).toBe('https://valley-review.example/b');
  });

  it('reads the language the page declares, and none where it declares none', () => {
    expect(fieldsOf('', '', 'lang="pt_BR"').language).toEqual({ value: 'pt-BR', origin: 'meta-tag', isGuess: false });
    expect(fieldsOf('<meta property="og:locale" content="de_AT">').language?.value).toBe('de-AT');
    expect(fieldsOf('').language).toBeNull();
  });

  it('takes the outlet from the title where the address confirms it, as a guess', () => {
    const fields = fieldsOf(
      '<title>Found in Karsk – Valley Review</title><link rel="canonical" href="https://www.valley-review.example/karsk">',
    );
    expect(fields.title?.value).toBe('Found in Karsk');
    expect(fields.outlet).toEqual({ value: 'Valley Review', origin: 'meta-tag', isGuess: true });
  });
});
