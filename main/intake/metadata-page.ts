import type { Clues } from './clues.ts';
import type { Statement } from './metadata-json-ld.ts';
import { isSiteName } from './page-lines.ts';
import { selectAll } from './page/select.ts';
import type { PageElement } from './page/tree.ts';

/** What the page's microdata says. */
export function microdataStatement({ itemProps }: Clues): Statement {
  const values = (name: string): string[] => (itemProps.get(name) ?? []).slice(0, 3).flatMap(valueOf);
  const names = (name: string): string[] =>
    (itemProps.get(name) ?? []).slice(0, 10).flatMap((holder) => {
      const inner = selectAll(holder, '[itemprop="name"]');
      return inner.length > 0 ? inner.flatMap(valueOf) : valueOf(holder);
    });
  return {
    titles: values('headline'),
    outlets: names('publisher'),
    authors: names('author'),
    dates: values('datepublished').concat(values('datecreated')).slice(0, 1),
    changes: values('datemodified'),
    languages: values('inlanguage'),
    addresses: values('mainentityofpage').slice(0, 1),
  };
}

/** How outlets name the date of publication in meta tags of their own: `published`, `hc-publish-date`, `story:published_at`. */
const namesPublication = /(?:^|[.:_-])publi(?:sh|shed|cation)(?:[._-]?(?:date|time|on|at))?$/;
/** And the date of a change: `article:modified_time`, `og:updated_time`, `last-modified`, `dcterms.modified`. */
const namesChange = /(?:^|[.:_-])(?:last|date)?(?:modified|modification|updated?)(?:[._-]?(?:date|time|on|at))?$/;

/** What the page's meta tags and `link` elements say: Open Graph, Dublin Core, citation tags and their like. */
export function metaStatement({ metas, links, title }: Clues): Statement {
  const any = (...names: readonly string[]): string[] => names.flatMap((name) => metas.get(name) ?? []);
  const first = (...names: readonly string[]): string[] => {
    const found = names.find((name) => metas.has(name));
    return found === undefined ? [] : [...(metas.get(found) ?? [])];
  };
  return {
    titles: [...any('og:title', 'twitter:title', 'citation_title', 'dc.title', 'dcterms.title', 'headline'), title],
    outlets: any(
      'og:site_name',
      'citation_journal_title',
      'dc.publisher',
      'publisher',
      'application-name',
      'copyright',
    ),
    authors: first(
      'author',
      'citation_author',
      'parsely-author',
      'sailthru.author',
      'article:author',
      'dc.creator',
      'dcterms.creator',
      'byl',
      'og:article:author',
      'twitter:creator:name',
    ),
    dates: any(
      'article:published_time',
      'article:published',
      'og:article:published_time',
      'og:published_time',
      'citation_publication_date',
      'citation_date',
      'parsely-pub-date',
      'sailthru.date',
      'datepublished',
      'date.published',
      'pubdate',
      'publishdate',
      'publish-date',
      'publish_date',
      'publication_date',
      'published_time',
      'dc.date.issued',
      'dcterms.issued',
      'dc.date.created',
      'dcterms.created',
      'dc.date',
      'dcterms.date',
      'date',
      'ptime',
      'originalpublicationdate',
      'article.published',
      'published-date',
      'published-time',
      'article:publish_date',
      'dc.date.published',
      'cxenseparse:recs:publishtime',
    ).concat(any(...[...metas.keys()].filter((name) => namesPublication.test(name)))),
    changes: any(...[...metas.keys()].filter((name) => namesChange.test(name))),
    languages: any('content-language', 'dc.language', 'language', 'og:locale'),
    addresses: [...(links.get('canonical') ?? []), ...any('og:url', 'twitter:url')],
  };
}

/** What a reader sees: the headings, without those that only hold the name of the site. */
export function visibleStatement({ headings }: Clues): Statement {
  const own = headings.filter((heading) => !isSiteName(heading));
  return {
    titles: (own.length > 0 ? own : headings).map(textOf).filter((text) => text !== '' && text.length < 400),
    outlets: [],
    authors: [],
    dates: [],
    languages: [],
    addresses: [],
  };
}

/** The address a saved page came from, as a browser (`saved from url=(0042)…`) or SingleFile (`url: …`) noted it in a comment. */
export function savedAddress({ comments }: Clues): string | null {
  for (const comment of comments) {
    const found = /saved from url=\(\d+\)(\S+)/.exec(comment) ?? /SingleFile[\s\S]{0,200}?\burl:\s*(\S+)/.exec(comment);
    if (found?.[1] !== undefined) return found[1];
  }
  return null;
}

/** The text of an element with its white space folded. */
function textOf(element: PageElement): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}

function valueOf(holder: PageElement): string[] {
  const stated = [...attribute(holder, 'content'), ...attribute(holder, 'datetime'), ...attribute(holder, 'href')];
  const text = textOf(holder);
  return stated.length > 0 ? stated.slice(0, 1) : text === '' || text.length > 400 ? [] : [text];
}

function attribute(element: PageElement, name: string): string[] {
  const value = element.getAttribute(name)?.trim() ?? '';
  return value === '' ? [] : [value];
}
