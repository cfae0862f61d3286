/** Query parameters that say how a reader came to a page, not which page it is. */
const trackingParameter =
  /^(?:utm_.*|at_(?:medium|campaign|link.*|format|ptr.*|bbc.*|custom\d*)|mc_[ce]id|_ga|_gl|_hs(?:enc|mi)|(?:fb|g|dc|ms|y|tw|ttc?|wbra|gbra|ig|li_fat_|s_k|ef_)(?:cl|a)?id|gclsrc|igsh(?:id)?|fb_(?:action|ref|source).*|ref_?(?:src|url)?|cmp(?:id)?|smid|smtyp|ocid|xtor|ito|spm|mkt_tok|guccounter|guce_referr.*|ncid|sr_share|share|shared|taid|soc_src|soc_trk|rss|partner|wt_?mc.*|wt\.(?:mc|tsrc).*|amp|outputtype)$/i;

/** Labels in front of a host that name a form of the same site: `www`, mobile and AMP editions. */
const editionLabel = /^(?:www\d?|m|mobile|mobil|amp)$/;

/**
 * The address that every form of one page's address shares: scheme, `www`, mobile and AMP editions, tracking
 * parameters, fragment and trailing slash folded, parameters sorted. Null when it is not http or https, or names no
 * article (neither a path nor a query). Only for comparing: it need not answer when asked.
 */
export function canonicalAddress(url: string): string | null {
  let page = parse(url);
  if (page === null) return null;
  for (let inner = insideAmpCache(page); inner !== null; inner = insideAmpCache(page)) page = inner;

  const path = foldPath(page.pathname);
  const query = foldQuery(page.searchParams);
  if (path === '' && query === '') return null;
  const port = page.port === '' || page.port === '80' || page.port === '443' ? '' : `:${page.port}`;
  return `https://${foldHost(page.hostname)}${port}${path}${query === '' ? '' : `?${query}`}`;
}

function parse(url: string): URL | null {
  const page = URL.parse(url.trim());
  return page !== null && /^https?:$/.test(page.protocol) && page.hostname !== '' ? page : null;
}

/** The page behind `google.com/amp/s/…` and `….cdn.ampproject.org/c/s/…`, or null when this is neither. */
function insideAmpCache(page: URL): URL | null {
  const isGoogle = /^(?:www\.)?google\.[a-z.]+$/.test(page.hostname);
  const isCache = page.hostname.endsWith('.cdn.ampproject.org');
  const found = isGoogle
    ? /^\/amp\/(?:s\/)?([^/]+\..*)$/.exec(page.pathname)
    : isCache
      ? /^\/[a-z]\/(?:s\/)?([^/]+\..*)$/.exec(page.pathname)
      : null;
  return found === null ? null : parse(`https://${found[1] ?? ''}${page.search}`);
}

function foldHost(host: string): string {
  const labels = host.replace(/\.+$/, '').split('.');
  while (labels.length > 2 && editionLabel.test(labels[0] ?? '')) labels.shift();
  // A mobile edition of one language: `en.m.example.org`.
  while (labels.length > 3 && labels[1] === 'm') labels.splice(1, 1);
  return labels.join('.');
}

function foldPath(pathname: string): string {
  let path = pathname.replace(/%[0-9a-f]{2}/gi, plainEscape);
  for (;;) {
    const folded = path
      .replace(/\/+$/, '')
      .replace(/\/index\.(?:html?|php|aspx?)$/i, '')
      .replace(/(?:\/|\.)amp(?:\.html?)?$/i, '')
      .replace(/^\/amp(?=\/)/i, '');
    if (folded === path) return path;
    path = folded;
  }
}

/** An escape in the one spelling of RFC 3986: unreserved characters bare, hex digits in capitals. */
function plainEscape(escape: string): string {
  const character = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return /[A-Za-z0-9\-._~]/.test(character) ? character : escape.toUpperCase();
}

function foldQuery(parameters: URLSearchParams): string {
  const kept = [...parameters].filter(([name]) => name !== '' && !trackingParameter.test(name));
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return new URLSearchParams(kept).toString();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
