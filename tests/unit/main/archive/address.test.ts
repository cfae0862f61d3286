import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalAddress } from '../../../../main/archive/address.ts';

const plain = 'https://harbour-courier.example/world/treaty';

describe('canonicalAddress', () => {
  it.each([
    'http://harbour-courier.example/world/treaty',
    'https://www.harbour-courier.example/world/treaty/',
    'https://m.harbour-courier.example/world/treaty#comments',
    'https://amp.harbour-courier.example/world/treaty',
    'https://harbour-courier.example:443/world/treaty/amp/',
    'http://harbour-courier.example:80/amp/world/treaty',
    'https://harbour-courier.example/world/treaty.amp.html',
    'https://HARBOUR-COURIER.example/world/treaty/index.html',
    'https://harbour-courier.example/world/treaty?utm_source=x&fbclid=1&gclid=2&mc_cid=3',
    'https://harbour-courier.example/world/tre%61ty',
    'https://www.google.com/amp/s/www.harbour-courier.example/world/treaty',
    'https://harbour--courier-example.cdn.ampproject.org/c/s/harbour-courier.example/world/treaty/amp',
    'https://mobile.harbour-courier.example/world/treaty?amp=1',
    'https://user:word@print.harbour-courier.example./world/treaty',
    'https://harbour-courier.example/world/treaty/print',
    'https://harbour-courier.example/print/world/treaty/',
    'https://harbour-courier.example/world/treaty.print.html',
    'https://harbour-courier.example/world/treaty/print-version/index.php',
    'https://harbour-courier.example/world/treaty?view=print&printable=yes',
    'https://harbour-courier.example/world/treaty;jsessionid=0A1B?PHPSESSID=7',
  ])('folds %s into the plain address', (address) => {
    expect(canonicalAddress(address)).toBe(plain);
  });

  it('keeps and sorts the parameters that name the page', () => {
    expect(canonicalAddress(`${plain}?page=2&id=7&utm_medium=rss&id=6`)).toBe(`${plain}?id=6&id=7&page=2`);
  });

  it('keeps apart what differs in path, port or host', () => {
    const others = [
      `${plain}-2`,
      'https://harbour-courier.example:8080/world/treaty',
      'https://live.harbour-courier.example/world/treaty',
    ];
    expect(new Set([plain, ...others].map(canonicalAddress)).size).toBe(4);
  });

  it('keeps a word that only looks like a form of the page', () => {
    const others = ['/world/fingerprint', '/world/treaty?view=maps', '/amplify/treaty', '/world/treaty?gid=7&fbid=8'];
    for (const path of others) {
      expect(canonicalAddress(`https://harbour-courier.example${path}`)).not.toBe(plain);
    }
    expect(canonicalAddress(`${plain}?gid=7`)).toBe(`${plain}?gid=7`);
  });

  it('takes the mobile edition of one language for that language', () => {
    expect(canonicalAddress('https://en.m.atlas.example/wiki/Orsen')).toBe('https://en.atlas.example/wiki/Orsen');
  });

  it.each([
    'https://harbour-courier.example/',
    'https://harbour-courier.example/?utm_source=x',
    'https://harbour-courier.example/index.html#top',
    'file:///home/me/page.html',
    'javascript:alert(1)',
    'mailto:desk@harbour-courier.example',
    'no address',
    '',
  ])('gives null for %s, which names no article', (address) => {
    expect(canonicalAddress(address)).toBeNull();
  });

  it('is the same whatever a page is decorated with', () => {
    const label = fc.constantFrom('', 'www.', 'm.', 'mobile.', 'amp.', 'www2.', 'print.');
    const port = fc.constantFrom('', ':80', ':443');
    const ending = fc.constantFrom('', '/', '//', '/amp', '/amp/', '/print', '.amp.html', '/index.html');
    const names =
      'utm_source UTM_Campaign fbclid gclid msclkid mc_eid at_medium at_custom1 pk_kwd mtm_group hsa_cam igshid ref ' +
      'wt.mc_id _hsenc wbraid yclid xtor outputType';
    const tracking = fc.constantFrom(...names.split(' '));
    const parameters = fc.array(fc.tuple(tracking, fc.stringMatching(/^[a-z0-9.é_-]{0,9}$/u)), { maxLength: 5 });
    const decorated = fc.tuple(
      fc.constantFrom('http', 'https'),
      label,
      port,
      ending,
      parameters,
      fc.constantFrom('', 'top', '/a?b=c#d'),
    );
    fc.assert(
      fc.property(decorated, fc.constantFrom('', 'id=7', 'id=7&page=2'), (form, naming) => {
        const [scheme, host, number, end, tracked, fragment] = form;
        const query = [...tracked.map(([name, value]) => `${name}=${encodeURIComponent(value)}`), naming]
          .filter((one) => one !== '')
          .join('&');
        const url = `${scheme}://${host}harbour-courier.example${number}/world/treaty${end}?${query}#${fragment}`;
        expect(canonicalAddress(url)).toBe(naming === '' ? plain : `${plain}?${naming}`);
      }),
    );
  });

  it('agrees with itself when applied again', () => {
    const part = fc.constantFrom(
      'amp',
      'print',
      'x.print',
      'm',
      'y;jsessionid=1',
      'www',
      'index.php',
      'a%2fb',
      '%E4',
      '',
      'x.amp',
      'ö',
      '..',
      'c',
      's',
    );
    const address = fc
      .tuple(
        fc.array(part),
        fc.constantFrom('example.org', 'www.m.example.org', 'google.com', 'x.cdn.ampproject.org'),
        fc.array(part),
        fc.string(),
      )
      .map(
        ([labels, host, path, query]) =>
          `http://${[...labels.filter((l) => /^\w+$/.test(l)), host].join('.')}/${path.join('/')}?${query}`,
      );
    fc.assert(
      fc.property(fc.oneof(address, fc.webUrl({ withQueryParameters: true, withFragments: true })), (url) => {
        const once = canonicalAddress(url);
        expect(once === null ? null : canonicalAddress(once)).toBe(once);
      }),
    );
  });
});
