import { describe, expect, it } from 'vitest';
import { gatherClues } from '../../../../main/intake/clues.ts';
import { pageFields, type PageFields } from '../../../../main/intake/metadata.ts';
import { parsePage } from '../../../../main/intake/page/parse.ts';

const fieldsOf = (head: string, body = '', attributes = ''): PageFields =>
  pageFields(
    gatherClues(parsePage(`<!doctype html><html ${attributes}><head>${head}</head><body>${body}</body></html>`)),
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
    const fields = fieldsOf(
      '',
      '<h1>Found in Karsk</h1><p class="byline">By Ode Barr</p><time datetime="2025-03-14">Friday</time>',
    );
    expect(fields.author).toEqual({ value: 'Ode Barr', origin: 'visible-text', isGuess: false });
    expect(fields.published).toEqual({ value: '2025-03-14', origin: 'visible-text', isGuess: false });
  });

  it('reads no date out of running text', () => {
    expect(fieldsOf('', '<p>On 14 March 2025 the lake froze.</p>').published).toBeNull();
  });

  it('names the person rather than the outlet as author, where both are stated', () => {
    const site =
      '<meta property="og:site_name" content="The Harbour Courier"><meta name="author" content="The Harbour Courier">';
    expect(fieldsOf(site, '<h1>Found in Karsk</h1><span class="author">Ode Barr</span>').author?.value).toBe(
      'Ode Barr',
    );
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

  describe('dates beside the headline', () => {
    const page = (below: string, head = '', above = ''): PageFields =>
      fieldsOf(`<title>Found in Karsk</title>${head}`, `${above}<h1>Found in Karsk</h1>${below}`, 'lang="en-GB"');
    const news = (date: string): string =>
      jsonLd(`{"@type":"NewsArticle","headline":"Found in Karsk","datePublished":"${date}"}`);

    it.each([
      ['<p>By Ode Barr | Published: 14 March 2025 | Updated: 2 April 2025</p>', '2025-03-14'],
      ['<div>Last updated</div><div>2 April 2025</div><div>Published</div><div>14 March 2025</div>', '2025-03-14'],
      ['<span>14/03/2025</span>', '2025-03-14'],
      ['<span>04/03/2025</span>', '2025-03-04'],
    ])('reads %s', (below, date) => {
      expect(page(below).published).toEqual({ value: date, origin: 'visible-text', isGuess: false });
    });

    it('takes a date of change only as a guess', () => {
      expect(page('<p>Updated 2 April 2025</p>').published).toEqual({
        value: '2025-04-02',
        origin: 'visible-text',
        isGuess: true,
      });
    });

    it.each([
      ['a comment', '<div class="comments"><p>Ann, 14 March 2025</p></div>'],
      ['a caption', '<figure><figcaption>The lake on 14 March 2025.</figcaption></figure>'],
      ['the footer', '<footer>14 March 2025</footer>'],
      ['a sentence', '<p>The ministers met in Karsk on Friday 14 March 2025, and again a week later in Orsen.</p>'],
      ['an ambiguous spelling', '<p>Seen 3 of 4, 2025</p>'],
    ])('takes none from %s', (_, below) => {
      expect(page(below).published).toBeNull();
    });

    const changed = (published: string, modified: string): string =>
      jsonLd(
        `{"@type":"Article","headline":"Found in Karsk","datePublished":"${published}","dateModified":"${modified}"}`,
      );

    it('believes an earlier printed date over a stated one, even one of a change, but not a later one', () => {
      expect(page('<p>14 March 2025</p>', news('2025-06-01')).published?.value).toBe('2025-03-14');
      expect(page('<p>Updated 14 March 2025</p>', news('2025-06-01')).published).toEqual({
        value: '2025-03-14',
        origin: 'visible-text',
        isGuess: true,
      });
      expect(page('<p>14 March 2025</p>', changed('2025-03-01', '2025-03-14')).published?.value).toBe('2025-03-01');
      expect(page('<p>Updated 14 March 2025</p>', news('2025-03-01')).published?.value).toBe('2025-03-01');
    });

    it('gives none where a later day is printed that no stated change explains', () => {
      expect(page('<p>14 March 2025</p>', news('2025-03-01')).published).toBeNull();
      expect(page('<p>14 March 2025</p>', changed('2025-03-01', '2025-06-01')).published).toBeNull();
      const metas =
        '<meta property="article:published_time" content="2025-03-01"><meta property="article:modified_time" content="2025-03-13T23:10:00Z">';
      expect(page('<p>14 March 2025</p>', metas).published?.value).toBe('2025-03-01');
    });

    it('lets a day above the headline, or the next one, stand beside a stated one: today’s date, another zone', () => {
      expect(page('', news('2025-03-01'), '<p>14 March 2025</p>').published?.value).toBe('2025-03-01');
      expect(page('<p>2 March 2025</p>', news('2025-03-01T23:30:00Z')).published?.value).toBe('2025-03-01T23:30:00Z');
    });

    it('takes a stated day that the printed one is with day and month the other way round', () => {
      expect(page('<p>04.03.2025</p>', news('2025-04-03')).published?.value).toBe('2025-04-03');
    });

    it('lets what is said far below not outdo two dates that agree', () => {
      const quoted = `${'<p>Ice.</p>'.repeat(30)}<p>Published on 2 May 2024</p>`;
      expect(page(`<p>14 March 2025</p>${quoted}`, news('2025-03-14')).published?.value).toBe('2025-03-14');
      expect(page(`<p>14 March 2025</p>${quoted}`).published?.value).toBe('2024-05-02');
    });

    it('takes no printed day whose time stamp names quite another', () => {
      expect(page('<time datetime="2025-03-14">14 March 2025</time>').published?.value).toBe('2025-03-14');
      expect(page('<time datetime="2025-03-15T01:00Z">14 March 2025</time>').published?.value).toBe('2025-03-14');
      expect(page('<time datetime="2025-12-20">14 March 2025</time>').published).toBeNull();
    });

    it('reads the date a page states of itself, and as a guess the one in its address', () => {
      const yoast = jsonLd('{"@graph":[{"@type":"WebPage","datePublished":"2025-03-14"}]}');
      expect(page('', yoast).published?.value).toBe('2025-03-14');
      const address = '<link rel="canonical" href="https://valley-review.example/2025/03/14/karsk">';
      expect(page('', address).published).toEqual({ value: '2025-03-14', origin: 'meta-tag', isGuess: true });
      expect(page('', address.replace('/03/', '/mar/')).published?.value).toBe('2025-03-14');
      expect(page('', address.replace('/03/14/', '/karsk/14/')).published).toBeNull();
    });

    it.each(['published', 'hc-publish-date', 'story:published_at', 'x.publication.date'])(
      'reads the meta tag %s, which an outlet named itself',
      (name) => {
        const published = page('', `<meta name="${name}" content="14 March 2025">`).published;
        expect(published).toEqual({ value: '2025-03-14', origin: 'meta-tag', isGuess: false });
      },
    );

    it('takes no date from meta tags of a publisher, or of when something was unpublished', () => {
      const metas = ['publisher', 'unpublished', 'published-by', 'unpublish_date']
        .map((name) => `<meta name="${name}" content="14 March 2025">`)
        .join('');
      expect(page('', metas).published).toBeNull();
    });

    it('reads the footer of an article, but not that of the page', () => {
      const footer = '<footer>By Ode Barr, 14 March 2025</footer>';
      const { author, published } = page(`<article>${footer}<p>The lake froze.</p></article>`);
      expect([author?.value, published?.value]).toEqual(['Ode Barr', '2025-03-14']);
      expect(page(footer).published).toBeNull();
    });

    it('looks below the first heading that is not the name of the site, where the title is printed nowhere', () => {
      const menu = '<li>World</li><li>Letters</li>'.repeat(9);
      const body = `<h1 class="site-logo">Harbour Courier</h1>${menu}<h1>A lake under ice</h1><p>14 March 2025</p>`;
      const head = '<title>Found in Karsk</title><meta property="og:title" content="Found in Karsk">';
      expect(fieldsOf(head, body).published?.value).toBe('2025-03-14');
    });
  });

  describe('bylines beside the headline', () => {
    const author = (below: string, head = ''): PageFields['author'] =>
      fieldsOf(`<title>Found in Karsk</title>${head}`, `<h1>Found in Karsk</h1>${below}`).author;

    it.each([
      ['<p>14 March 2025 · 3 min read · By Ode Barr</p>', 'Ode Barr'],
      ['<div class="author-name">Ode Barr</div><div>Staff writer</div>', 'Ode Barr'],
      ['<p><a href="/authors/ode-barr">Ode Barr</a> Valley Review</p>', 'Ode Barr'],
      ['<p>Von Dr. Anna Müller und Jan Kolb, dpa</p>', 'Dr. Anna Müller; Jan Kolb'],
      ['<span>Written by</span><span> Ode Barr</span>', 'Ode Barr'],
      ['<p>Quelle: dpa/AFP</p>', 'dpa; AFP'],
      ['<p>Автор: Пётр Ильин</p>', 'Пётр Ильин'],
    ])('reads %s', (below, names) => {
      expect(author(below)?.value).toBe(names);
    });

    it.each([
      '<p>Reviewed by Ode Barr</p>',
      '<p>By night the lake freezes over, and the fishermen of Karsk stay at home.</p>',
      '<label class="author">Name *</label>',
      '<a class="author" href="#">Skip</a>',
    ])('reads no author in %s', (below) => {
      expect(author(below)).toBeNull();
    });

    it('prefers a printed person to a stated desk, outlet or account', () => {
      const stated = '<meta name="author" content="webteam_2"><meta property="og:site_name" content="Valley Review">';
      expect(author('<p>By Ode Barr</p>', stated)?.value).toBe('Ode Barr');
    });

    it('takes a bare name only as a guess, and only where the page says who that is', () => {
      expect(author(`<p>Ode Barr</p>${'<p>Text.</p>'.repeat(9)}<p>Ode Barr is a reporter.</p>`)).toEqual({
        value: 'Ode Barr',
        origin: 'visible-text',
        isGuess: true,
      });
      expect(author('<p>Real Estate</p>')).toBeNull();
    });
  });
});
