import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canalPage } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { packed, response } from '../../../../support/made-warc.ts';
import { articlesIn, failureOf } from '../../../../support/read-parts.ts';

const address = 'https://courier.example/canal';
const page = canalPage({ between: '<img src="lock.png">' });

describe('wacz', () => {
  it('reads the articles of all its captures, with pictures from any of them', async () => {
    const zip = zipSync({
      'datapackage.json': Buffer.from('{}'),
      'archive/one.warc.gz': [packed([response(address, 'text/html', page)]), { level: 0 }],
      'archive/two.warc.gz': [
        packed([response('https://courier.example/lock.png', 'image/png', pngOf(300, 200))]),
        { level: 0 },
      ],
      'pages/pages.jsonl': Buffer.from('{"format":"json-pages-1.0"}'),
    });
    const [article, ...others] = await articlesIn('crawl.wacz', zip);
    expect(others).toEqual([]);
    expect(article).toMatchObject({ entry: address, images: [{ type: 'image/png' }] });
  });

  it('fails with its reason where it holds no captures', async () => {
    expect(await failureOf('crawl.wacz', zipSync({ 'datapackage.json': Buffer.from('{}') }))).toBe('no-article-text');
  });
});
