/** Query parameters, by the beginning of their names, that say how a reader came to a page, not which page it is. */
const trackingPrefix =
  /^(?:utm|pk|mtm|matomo|piwik|hsa|mc|vero|oly|guce|gaa|fb_(?:action|ref|source))_|^(?:_hs(?:enc|mi)|wt[._])/;

/** The same, by the parts that follow `at_`, which by itself might name a page. */
const trackingSuffix = /^at_(?:medium|campaign|creation|variant|format|general|identified|link|ptr|custom|\w*team)/;

/** The same, by their whole names; with them marks of a session and of a form of the page. */
const trackingNames = new Set(
  `fbclid gclid gclsrc dclid msclkid yclid ysclid twclid ttclid wbraid gbraid li_fat_id s_kwcid ef_id igshid igsh
   _ga _gl mkt_tok trk ref ref_ refsrc refurl ref_src ref_url cmp cmpid smid smtyp ocid xtor ito spm guccounter ncid
   sr_share share shared taid soc_src soc_trk rss partner phpsessid jsessionid sessionid
   amp outputtype print printable printmode printview printer_friendly`.split(/\s+/),
);

/** Parameters that choose a form of the page, when they say one of these. */
const formParameter = /^(?:view|mode|format|version|output|layout|display|type|template)$/;
const formValue = /^(?:amp|mobile|print(?:able|er|[_-]?(?:version|view|friendly))?)$/i;

/** Labels in front of a host that name a form of the same site: `www`, mobile, print and AMP editions. */
const editionLabel = /^(?:www\d?|m|mobile|mobil|touch|wap|amp|print)$/;

/**
 * The address that every form of one page's address shares: scheme, default port, `www`, mobile, print and AMP editions,
 * tracking parameters, session, fragment and trailing slash folded, parameters sorted. Null when it is not http or https, or names no
 * article (neither a path nor a query). Only for comparing: it need not answer when asked.
 */
export function canonicalAddress(url: string): string | null {
  let page = parseWebAddress(url);
  if (page === null) return null;
  for (let inner = insideAmpCache(page); inner !== null; inner = insideAmpCache(page)) page = inner;

  const path = foldPath(page.pathname);
  const query = foldQuery(page.searchParams);
  if (path === '' && query === '') return null;
  const port = page.port === '' || page.port === '80' || page.port === '443' ? '' : `:${page.port}`;
  const folded = `https://${foldHost(page.hostname)}${port}${path}${query === '' ? '' : `?${query}`}`;
  // What is folded away may uncover more to fold, as a cached page behind an edition of the cache; each time it gets shorter.
  return folded === url ? folded : canonicalAddress(folded);
}

/** Whether a text is an address of the web and nothing else. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/iu.test(text);
}

/** The parts of an address of the web; null for what is none, or has any scheme but http and https. */
export function parseWebAddress(url: string): URL | null {
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
  return found === null ? null : parseWebAddress(`https://${found[1] ?? ''}${page.search}`);
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
      .replace(/;jsessionid=[^/]*$/i, '')
      .replace(/\/index\.(?:html?|php|aspx?)$/i, '')
      .replace(/[/.](?:amp|print(?:able|[_-]?(?:version|view)|er-friendly)?)(?:\.html?)?$/i, '')
      .replace(/^\/(?:amp|print)(?=\/)/i, '');
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
  const kept = [...parameters].filter(([name, value]) => name !== '' && namesPage(name.toLowerCase(), value));
  kept.sort(([a, x], [b, y]) => compare(a, b) || compare(x, y));
  return new URLSearchParams(kept).toString();
}

/** Whether a parameter says which page is meant. */
function namesPage(name: string, value: string): boolean {
  if (trackingNames.has(name) || trackingPrefix.test(name) || trackingSuffix.test(name)) return false;
  return !(formParameter.test(name) && formValue.test(value));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
