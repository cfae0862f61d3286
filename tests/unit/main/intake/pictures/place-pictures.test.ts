import { describe, expect, it } from 'vitest';
import type { BodyElement } from '../../../../../preload/contract/articles.ts';
import type { ReadArticle } from '../../../../../main/archive/read-article.ts';
import { canalPage, canalParagraphs } from '../../../../support/made-articles.ts';
import { dataAddress, pngOf } from '../../../../support/made-pictures.ts';
import { articlesIn } from '../../../../support/read-parts.ts';

const picture = pngOf(640, 400);
const source = dataAddress(picture);
const other = dataAddress(pngOf(500, 300, 7));

async function read(html: string): Promise<ReadArticle> {
  const [article] = await articlesIn('canal.html', html);
  if (article === undefined) throw new Error('nothing was read');
  return article;
}

/** The pictures of an article by the block they stand before, with their captions. */
function shown({ body }: ReadArticle): readonly (readonly [number, string | undefined])[] {
  let texts = 0;
  return body.children.flatMap((block) => {
    if (block.type === 'element' && block.tagName === 'img') return [[texts, block.properties.alt] as const];
    texts += 1;
    return [];
  });
}

describe('placePictures', () => {
  it('shows a picture between the paragraphs it stood between, with its caption and size', async () => {
    const figure = `<figure><img src="${source}" alt="A lock"><figcaption>The lock at <b>Port Ambel</b></figcaption></figure>`;
    const article = await read(canalPage({ between: figure }));
    expect(shown(article)).toEqual([[2, 'The lock at Port Ambel']]);
    const image = article.body.children.find(
      (block): block is BodyElement => block.type === 'element' && block.tagName === 'img',
    );
    expect(image?.properties).toMatchObject({ width: 640, height: 400, image: article.images[0]?.sha256 });
    expect(article.images).toMatchObject([{ type: 'image/png', data: picture.toString('base64') }]);
  });

  it('leaves the text as it is without pictures', async () => {
    const plain = await read(canalPage());
    const figure = `<figure><img src="${source}"><figcaption>${canalParagraphs[2]}</figcaption></figure>`;
    const illustrated = await read(canalPage({ lead: figure, between: figure.replace(source, other) }));
    expect(illustrated.text).toBe(plain.text);
    expect(illustrated.images).toHaveLength(2);
  });

  it('puts a picture below the headline on top, and only one', async () => {
    const article = await read(
      canalPage({ lead: `<div><img src="${source}" alt="Boats"></div><div><img src="${other}"></div>` }),
    );
    expect(shown(article)).toEqual([[0, 'Boats']]);
  });

  it('puts a picture above the headline on top, but none out of the site’s header', async () => {
    const page = canalPage();
    const hero = page.replace('<h1>', `<div><img src="${source}" alt="Boats"></div><h1>`);
    expect(shown(await read(hero))).toEqual([[0, 'Boats']]);
    const logo = page.replace('<h1>', `<header><img src="${source}" alt="Harbour Courier"></header><h1>`);
    expect(shown(await read(logo))).toEqual([]);
    const header = page.replace(
      /<h1>.*?<\/h1>/,
      (title) => `<header><img src="${source}" alt="Boats">${title}</header>`,
    );
    expect(shown(await read(header))).toEqual([[0, 'Boats']]);
  });

  it('keeps a picture that leads to a larger one of itself', async () => {
    const larger = `<a href="/canal/lock-large.html"><img src="${source}" alt="The northern lock"></a>`;
    expect(shown(await read(canalPage({ between: larger })))).toEqual([[2, 'The northern lock']]);
  });

  it.each([
    ['a small one', `<img src="${dataAddress(pngOf(60, 400))}">`],
    ['one that is shown small', `<img width="48" height="48" src="${source}">`],
    ['a banner', `<img src="${dataAddress(pngOf(970, 90))}">`],
    ['an icon by its name', `<img class="share-icon" src="${source}">`],
    ['an author’s portrait', `<div class="author-box"><img src="${source}"></div>`],
    ['a teaser’s', `<div><img src="${source}"><a href="/other">Grain prices rise again in the north</a></div>`],
    [
      'one with the link of a headline',
      `<a href="/grain"><img src="${source}" alt="Grain"></a><p></p><h3><a href="/grain">Grain prices</a></h3>`,
    ],
    ['one that leads to another site', `<a href="https://shop.example/x"><img src="${source}" alt="Buy a boat"></a>`],
    ['one that leads elsewhere', `<a href="/subscribe"><img src="${source}"></a>`],
    ['one in an aside', `<aside><img src="${source}"></aside>`],
    [
      'a drawing',
      `<img src="data:image/svg+xml;base64,${Buffer.from('<svg onload="alert(1)"/>').toString('base64')}">`,
    ],
    [
      'a drawing under another name',
      `<img src="data:image/png;base64,${Buffer.from('<svg onload="alert(1)"/>').toString('base64')}">`,
    ],
    ['one that is not in the file', `<img src="https://courier.example/lock.png" srcset="/lock-2x.png 2x">`],
    ['one whose bytes are no bytes', `<img src="data:image/png;base64,%%%">`],
  ])('leaves out %s', async (_what, between) => {
    expect((await read(canalPage({ between }))).images).toEqual([]);
  });

  it('leaves out what stands above the headline and in lists of other articles', async () => {
    const below = `<section><h2>More from the coast</h2><div><img src="${other}"><h3><a href="/grain">Grain prices rise again</a></h3></div></section>`;
    const page = canalPage({ below }).replace('<nav>', `<nav><img src="${source}">`);
    expect((await read(page)).images).toEqual([]);
  });

  it('takes the largest of a set, and those that would have been loaded later', async () => {
    const set = `<picture><source srcset="${dataAddress(pngOf(200, 100))} 200w, ${source} 640w"><img src="data:image/gif;base64,R0lGODlhAQABAA==" alt="Boats"></picture>`;
    const late = `<p><img src="data:image/gif;base64,R0lGODlhAQABAA==" data-src="${other}"></p>`;
    const article = await read(canalPage({ between: set + late }));
    expect(article.images.map(({ data }) => data.length)).toEqual([
      picture.toString('base64').length,
      pngOf(500, 300, 7).toString('base64').length,
    ]);
  });

  it('finds a picture that SingleFile saved once for several places', async () => {
    const head = `<style>:root{--sf-img-3:url("${source}");--sf-img-4: url(${other})}</style>`;
    const drawing = `data:image/svg+xml,<svg width='640' height='400'/>`;
    const between = `<p><img src="${drawing}" style="background-image:var(--sf-img-3)!important" alt="Boats"></p>`;
    const article = await read(canalPage({ head, between }));
    expect(article.images).toMatchObject([{ data: picture.toString('base64') }]);
    expect(shown(article)).toEqual([[2, 'Boats']]);
  });

  it('keeps a picture that is shown twice once', async () => {
    const article = await read(canalPage({ lead: `<img src="${source}">`, between: `<p><img src="${source}"></p>` }));
    expect(shown(article)).toEqual([[0, undefined]]);
  });

  it('keeps no more than an article needs', async () => {
    const many = Array.from({ length: 60 }, (_, shade) => `<p><img src="${dataAddress(pngOf(100, 100, shade))}"></p>`);
    expect((await read(canalPage({ between: many.join('') }))).images).toHaveLength(40);
  });

  it('passes over a picture of many megabytes, and one that never ends', async () => {
    const huge = `data:image/png;base64,${picture.toString('base64').slice(0, 400)}${'A'.repeat(12_000_000)}`;
    expect((await read(canalPage({ between: `<img src="${huge}"><img src="${source}">` }))).images).toHaveLength(1);
    const open = canalPage({ below: 'CUT' }).replace(/CUT[\s\S]*$/, `<img src="${huge}`);
    expect((await read(open)).images).toEqual([]);
  });

  it('passes over a picture that claims more pixels than a screen has', async () => {
    const claimed = pngOf(100, 100);
    claimed.writeUInt32BE(60_000, 16);
    claimed.writeUInt32BE(60_000, 20);
    expect((await read(canalPage({ between: `<img src="${dataAddress(claimed)}">` }))).images).toEqual([]);
  });
});
