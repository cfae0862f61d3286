import { letters } from '../headline.ts';
import type { Page } from '../page/parse.ts';
import { elementsBelow, isElement, PageText, type PageElement, type PageNode } from '../page/tree.ts';
import { cutLine, foldLine } from '../white-space.ts';
import { groupedAddresses } from './grouped-pictures.ts';
import { pictureAddresses } from './picture-addresses.ts';

/** An element around a picture: what letters of the page it holds, and what tells an illustration from a teaser. */
export interface Frame {
  readonly tag: string;
  /** Its class and id. */
  readonly names: string;
  readonly href: string | null;
  readonly around: Frame | null;
  /** Its first letter, counted from the top of the page, and the one after its last. */
  readonly start: number;
  end: number;
  linkLetters: number;
  captionLetters: number;
  /** Letters of links in captions, which `linkLetters` leaves out. */
  captionLinkLetters: number;
  caption: string;
}

/** A picture as it stands on a page, which may or may not be in the saved file and in the article. */
export interface FoundPicture {
  /** Where its bytes may be, the best first. */
  readonly addresses: readonly string[];
  readonly alt: string;
  readonly names: string;
  /** How many letters of the page stand before it. */
  readonly at: number;
  readonly frame: Frame;
}

/** The pictures of a page, and all its letters, by which an article that was taken out of it can be laid beside it. */
export interface PicturedPage {
  readonly letters: string;
  readonly pictures: readonly FoundPicture[];
  /** Where links lead that have words: a picture with the same link is a teaser's. */
  readonly worded: ReadonlySet<string>;
}

const mostLetters = 4_000_000;
const mostPictures = 2000;
const longestCaption = 600;
/** Declared smaller than this, it is an icon. */
const leastShown = 80;

/** Elements whose text no reader sees; a picture may stand in `noscript` for those without scripts. */
const unread = /^(?:applet|canvas|iframe|math|noembed|noframes|object|script|select|style|svg|template|textarea)$/;

/**
 * The pictures of a page where they stand, without a look at their bytes; the page is left as it is, so that what is read of it
 * does not hang on its pictures. Null where there is none that could be in the saved file.
 * @param mayHold whether the file could hold what lies at an address
 */
export function findPictures(page: Page, mayHold: (address: string) => boolean): PicturedPage | null {
  const grouped = groupedAddresses(page);
  const addressesOf = (picture: PageElement): readonly string[] => {
    const shared = grouped(picture);
    return [...(shared === null ? [] : [shared]), ...pictureAddresses(picture)].filter(mayHold);
  };
  if (!holdsOne(page, addressesOf)) return null;
  const pieces: string[] = [];
  const pictures: FoundPicture[] = [];
  const worded = new Set<string>();
  let length = 0;

  const enter = (element: PageElement, around: Frame | null): Frame => ({
    ...frameAt(length, element.localName, around),
    names: namesOf(element),
    href: element.localName === 'a' ? element.getAttribute('href') : null,
  });
  const visit = (node: PageNode, around: Frame, isRead: boolean): void => {
    if (node instanceof PageText) {
      if (!isRead || length > mostLetters) return;
      const text = letters(node.textContent);
      if (text !== '') pieces.push(text);
      length += text.length;
      return;
    }
    if (!isElement(node) || unread.test(node.localName)) return;
    if (node.localName === 'img') {
      if (pictures.length < mostPictures && !isIcon(node))
        pictures.push(found(node, around, length, addressesOf(node)));
      return;
    }
    const frame = enter(node, around);
    for (const child of node.childNodes) visit(child, frame, isRead && node.localName !== 'noscript');
    leave(frame, node, length);
    if (frame.href !== null && frame.end > frame.start) worded.add(frame.href);
  };
  const body = enter(page.body, null);
  for (const child of page.body.childNodes) visit(child, body, true);
  body.end = length;
  return { letters: pieces.join(''), pictures: pictures.filter(({ addresses }) => addresses.length > 0), worded };
}

/** An element that begins where so many letters stand before it, and of which nothing more is known yet. */
export function frameAt(start: number, tag: string, around: Frame | null): Frame {
  return {
    tag,
    names: '',
    href: null,
    around,
    start,
    end: start,
    linkLetters: 0,
    captionLetters: 0,
    captionLinkLetters: 0,
    caption: '',
  };
}

/** What is said of a picture, on one line of bounded length. */
export function captionLine(text: string): string {
  return cutLine(foldLine(text.slice(0, 4 * longestCaption)), longestCaption);
}

function holdsOne(page: Page, addressesOf: (picture: PageElement) => readonly string[]): boolean {
  for (const element of elementsBelow(page.body))
    if (element.localName === 'img' && addressesOf(element).length > 0) return true;
  return false;
}

function found(picture: PageElement, frame: Frame, at: number, addresses: readonly string[]): FoundPicture {
  const alt = captionLine(picture.getAttribute('alt') ?? '');
  return { addresses, alt, names: namesOf(picture), at, frame };
}

/** An element is done with: what it holds counts for the one around it too. */
function leave(frame: Frame, element: PageElement, end: number): void {
  frame.end = end;
  const { around } = frame;
  if (frame.tag === 'figcaption') {
    frame.caption = captionLine(element.textContent);
    frame.captionLetters = end - frame.start;
  }
  if (frame.tag === 'a') frame.linkLetters = end - frame.start - frame.captionLetters;
  if (around === null) return;
  around.captionLetters += frame.captionLetters;
  around.captionLinkLetters += frame.captionLinkLetters;
  if (frame.tag === 'figcaption') around.captionLinkLetters += frame.linkLetters;
  else around.linkLetters += frame.linkLetters;
  if (around.caption === '' && frame.tag !== 'figure') around.caption = frame.caption;
}

function isIcon(picture: PageElement): boolean {
  return ['width', 'height'].some((name) => {
    const written = /^\s*(\d+)(?:px)?\s*$/.exec(picture.getAttribute(name) ?? '')?.[1];
    return written !== undefined && Number(written) < leastShown;
  });
}

function namesOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 500);
}
