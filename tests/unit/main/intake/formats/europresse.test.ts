import { describe, expect, it } from 'vitest';
import { europressePage, printed } from '../../../../support/news-exports.ts';
import { articlesIn, readParts, valuesOf } from '../../../../support/read-parts.ts';

const date = 'mardi 12 mars 2024';

const layout2012 = (byline: string): string =>
  `<table><tr><td><table id="tbHeaderImages"><tr><td><img src="logo.gif"></td></tr></table><span class="DocPublicationName">Harbour Courier, no. 5968</span><br><span class="DocHeader">Monde, </span><span class="DocHeader">mardi </span><span class="DocHeader">12 mars 2024</span><span class="DocHeader">, p. 03</span><br><br><span class="TitreArticleVisu">The <span style="color:red">strait</span></span><br><br>${byline}Ships of every flag pass.<p></p>Nobody pays.<p></p><b><i>© 2024 Karsk Press. Tous droits réservés.</i></b><p></p>Numéro de document : news·20240312·HC·1<br><table><tr><td>Ce certificat est émis à <b>Université</b>.</td></tr></table></td></tr></table>`;

describe('Europresse HTML', () => {
  it('reads each article with what its header says, and nothing of its certificate', async () => {
    const [first, second] = await articlesIn(
      'e.html',
      europressePage([printed({ date }), printed({ date, headline: 'A toll' })]),
    );
    expect(first && valuesOf(first)).toMatchObject({
      title: 'The strait that nobody owns',
      outlet: 'Harbour Courier',
      author: 'Ines Ferrão',
      published: '2024-03-12',
    });
    expect(first).toMatchObject({
      part: 1,
      externalId: 'news·20240312·HC·1000',
      text: 'Ships of every flag pass the strait of Karsk each day.\nNobody is asked for a toll.',
      warnings: [],
    });
    expect(first?.details).toEqual(
      expect.arrayContaining([
        { name: 'database', value: 'Europresse' },
        { name: 'layout', value: 'europresse-html/2020' },
        { name: 'section', value: 'International' },
        { name: 'issue', value: '5968' },
        { name: 'declared-words', value: '1044' },
        { name: 'page', value: '7' },
        { name: 'copyright', value: '© 2024 Karsk Press. Tous droits réservés.' },
      ]),
    );
    expect(second).toMatchObject({ part: 2, fields: { title: { value: 'A toll' } } });
  });

  it('reads the layout of 2014, with the author behind the headline', async () => {
    const page = europressePage([printed({ date, paragraphs: ['Ships of <mark>every</mark> flag pass.'] })])
      .replace(' rdp__articletitle', '')
      .replace('class="docAuthors"', '');
    const [article] = await articlesIn('e.html', page);
    expect(article).toMatchObject({
      part: 0,
      text: 'Ships of every flag pass.',
      fields: { author: { value: 'Ines Ferrão' } },
    });
    expect(article?.details).toContainEqual({ name: 'layout', value: 'europresse-html/2014' });
  });

  it('keeps captions and notes below the text, and no label without one', async () => {
    const aside = '<aside><div><b>Illustration(s) : </b><p>A ship.</p></div><div><b>Note(s) : </b></div></aside>';
    const page = europressePage([printed({ date })]).replace('<footer>', `${aside}<footer>`);
    const [article] = await articlesIn('e.html', page);
    expect(article?.text).toMatch(/toll\.\nIllustration\(s\) :\nA ship\.$/);
  });

  it('reads the layout of 2012, in which the text has no element of its own', async () => {
    const page = `<html><body>${layout2012('')}<p>${layout2012('Ines Ferrão<br><p></p>')}</body></html>`;
    const articles = await articlesIn('e.html', page);
    expect(articles.map((article) => valuesOf(article))).toMatchObject([
      { title: 'The strait', outlet: 'Harbour Courier', author: null, published: '2024-03-12' },
      { title: 'The strait', author: 'Ines Ferrão' },
    ]);
    for (const { text } of articles) expect(text).toBe('Ships of every flag pass.\nNobody pays.');
  });

  it('files an article without a headline or a date, and says so', async () => {
    const page = europressePage([printed({ date: 'un jour', headline: '' }), printed({ date })]);
    const [first] = await articlesIn('e.html', page);
    expect(first?.warnings).toEqual([{ code: 'fields-missing', detail: 'headline, date' }]);
    expect(first?.text).toMatch(/^Ships of every flag/);
  });

  it('lets no script through, in any field', async () => {
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    const parts = await readParts(
      'e.html',
      europressePage([
        printed({
          date,
          headline: `A ${evil}toll`,
          outlet: `Courier${evil}`,
          byline: evil,
          paragraphs: [`Ships pass.${evil}`],
        }),
      ]),
    );
    expect(parts).toMatchObject([{ text: 'Ships pass.' }]);
    expect(JSON.stringify(parts)).not.toMatch(/onerror|<script/);
  });
});
