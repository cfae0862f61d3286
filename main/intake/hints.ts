import type { PageElement } from './page/tree.ts';

/** The words that page builders use in classes, ids and roles, by what they say about the text inside. */
const vocabulary: Readonly<Record<string, string>> = {
  article: 'article story news post blogpost artikel noticia nota articulo entry hentry publication',
  body: 'body content text copy prose richtext paragraph fulltext texte contenido cuerpo texto inhalt detail details articlebody storybody wysiwyg markdown rte',
  main: 'main primary center centre middle',
  lead: 'lead lede intro standfirst teaser summary excerpt abstract subtitle subheadline dek deck description chapo kicker',
  title: 'title headline heading head header',
  comment:
    'comment comments disqus reply replies respond discussion reader readers reaction reactions kommentar kommentare forum',
  related:
    'related recommended recommendation recommendations recommend more similar trending popular latest recent also mostread next previous prev pagination pager readmore suggested',
  side: 'sidebar side aside rail right left widget widgets secondary column col',
  nav: 'nav navigation menu navbar breadcrumb breadcrumbs crumb crumbs topbar toolbar tools submenu',
  foot: 'footer foot bottom legal copyright disclaimer terms colophon',
  top: 'masthead banner top site logo',
  share: 'share sharing social follow facebook twitter buttons button whatsapp',
  ad: 'ad ads adv advert advertisement advertising promo promotion promoted sponsor sponsored cta ctas',
  faq: 'faq faqs accordion accordions collapse collapsible question questions answer answers toggle',
  signup:
    'newsletter subscribe subscription signup login register form paywall modal popup overlay cookie consent gdpr privacy notice alert',
  author: 'author authors byline bio bios biography contributor contributors reviewer',
  meta: 'meta date time dateline published info infos timestamp source credit credits',
  tags: 'tags tag category categories topics topic keywords label',
  picture:
    'caption figure image photo picture gallery media video slideshow carousel img player audio thumb thumbnail thumbnails slider',
  list: 'list item items card cards grid tile links link feed listing',
  quote: 'quote blockquote pullquote embed tweet infobox box inset callout factbox',
  hidden: 'hidden hide sr screenreader visually noscript print invisible offscreen collapsed',
};

const hintOf = new Map(
  Object.entries(vocabulary).flatMap(([hint, words]) => words.split(' ').map((word) => [word, hint] as const)),
);

const named = ['class', 'id', 'role', 'itemprop', 'data-component', 'data-testid', 'aria-label'];

/** Longer lists of classes are a style sheet in disguise. */
const longestNames = 400;

const none: ReadonlySet<string> = new Set();

/** What the names given to an element say about its text: `article`, `comment`, `related` and so on. */
export function hintsOf(element: PageElement): ReadonlySet<string> {
  let names = '';
  for (const attribute of named) {
    const value = element.getAttribute(attribute);
    if (value !== null && value !== '') names += ` ${value}`;
  }
  if (names === '') return none;
  const words = names
    .slice(0, longestNames)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
  return new Set(words.flatMap((word) => hintOf.get(word) ?? []));
}
