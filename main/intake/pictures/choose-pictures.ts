import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { letters } from '../headline.ts';
import type { FoundPicture, Frame, PicturedPage } from './find-pictures.ts';
import { locateBlocks, type BlockPlace } from './locate-blocks.ts';

/** A picture that stands in an article. */
export interface ChosenPicture {
  readonly picture: FoundPicture;
  /** The block of the body it stands before; the number of blocks for the end. */
  readonly before: number;
  readonly caption: string;
  /** The figure it stands in. */
  readonly figure: Frame | null;
  /** Set where it stands above the text, of which one is enough. */
  readonly isLead: boolean;
}

/** What the names of elements say of pictures that illustrate nothing. */
const ornament =
  /(?:^|[-_\s])(?:avatar|gravatar|author|byline|headshot|logo|icons?|emoji|sprite|spacer|pixel|tracking|badge|share|sharing|social|promo|related|recommend(?:ed|ations?)?|newsletter|sponsor(?:ed)?|advert(?:isement)?|ads?|banner)(?:$|[-_\s\d])/i;
const elsewhere = /^(?:aside|nav|footer|form|button|dialog)$/;
const pictureLink = /^(?:data:|#|$)|\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i;

/** More text beside a picture, its caption apart, and the two are a box of their own. */
const mostBeside = 300;
/** A link of so many letters beside a picture leads to another article. */
const teaserLink = 15;
/** How far above the text a picture may stand that opens it. */
const leadDistance = 1500;
const unnamedLeadDistance = 300;
/** How far below the text a picture may stand that ends it. */
const endDistance = 400;
/** A caption of no more letters that names the author is a portrait's. */
const portraitCaption = 100;

/** What the page is called and who wrote it, as far as that is known. */
export interface Masthead {
  readonly headline: string | null;
  /** Several are joined by `; `. */
  readonly author: string | null;
}

/**
 * Of the pictures of a page those that stand in an article taken from it: between two of its blocks, or between headline and text;
 * those in boxes of their own (teasers, authors, advertisements) are not among them.
 * @param isWhole whether the page is nothing but the article
 */
export function choosePictures(
  page: PicturedPage,
  body: ArticleBody,
  { headline, author }: Masthead,
  isWhole: boolean,
): readonly ChosenPicture[] {
  const places = locateBlocks(body, page.letters);
  if (isWhole) return page.pictures.map((picture) => chosen(picture, places, body));
  const first = places[0];
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const title = headlinePlace(page.letters, headline, first.start);
  const starts = places.map(({ start }) => start);
  const titled = title === null ? starts : [title, ...starts];

  return page.pictures.flatMap((picture): ChosenPicture[] => {
    const inset = insetOf(picture, titled);
    if (isOrnament(picture, inset) || isPortrait(picture, author)) return [];
    if (picture.at <= first.start) {
      const nearest = title ?? first.start - unnamedLeadDistance;
      const isNear = picture.at >= nearest && first.start - picture.at <= leadDistance;
      return isNear ? [{ ...chosen(picture, places, body), isLead: true }] : [];
    }
    const isBelow = picture.at >= last.end;
    if (isBelow && !(picture.at - last.end <= endDistance && isBesideMost(inset, places))) return [];
    return [chosen(picture, places, body)];
  });
}

function chosen(picture: FoundPicture, places: readonly BlockPlace[], body: ArticleBody): ChosenPicture {
  const above = places.findLast(({ start }) => start < picture.at);
  const before = above !== undefined ? above.block + 1 : 0;
  const isEnd = places.length === 0;
  return {
    picture,
    before: isEnd ? body.children.length : before,
    caption: captionOf(picture),
    figure: figureOf(picture),
    isLead: false,
  };
}

/** Where the headline stands last before the text. */
function headlinePlace(page: string, headline: string | null, before: number): number | null {
  const key = letters(headline ?? '').slice(0, 80);
  if (key.length < 8) return null;
  const place = page.slice(Math.max(0, before - 20_000), before).lastIndexOf(key);
  return place < 0 ? null : place + Math.max(0, before - 20_000);
}

/** The widest of the elements around a picture in which no block of the article begins; null where the picture stands bare among them. */
function insetOf(picture: FoundPicture, starts: readonly number[]): Frame | null {
  let inset: Frame | null = null;
  let frame: Frame | null = picture.frame;
  while (frame !== null && !holdsOne(frame, starts)) {
    inset = frame;
    frame = frame.around;
  }
  return inset;
}

function holdsOne({ start, end }: Frame, starts: readonly number[]): boolean {
  return starts.some((at) => at >= start && at < end);
}

function isOrnament(picture: FoundPicture, inset: Frame | null): boolean {
  if (ornament.test(picture.names)) return true;
  if (inset === null) return false;
  const beside = inset.end - inset.start - inset.captionLetters;
  if (beside > mostBeside || inset.linkLetters >= teaserLink) return true;
  for (let frame: Frame | null = picture.frame; frame !== null; frame = frame === inset ? null : frame.around) {
    if (elsewhere.test(frame.tag) || ornament.test(frame.names)) return true;
    if (frame.href !== null && !pictureLink.test(frame.href.trim()) && captionOf(picture) === '') return true;
  }
  return false;
}

function isPortrait(picture: FoundPicture, author: string | null): boolean {
  const caption = letters(captionOf(picture));
  if (caption === '' || caption.length > portraitCaption) return false;
  return (author ?? '').split('; ').some((name) => letters(name) !== '' && caption.includes(letters(name)));
}

/** Whether what holds a picture below the text holds most of the text too. */
function isBesideMost(inset: Frame | null, places: readonly BlockPlace[]): boolean {
  const around = inset?.around ?? null;
  if (around === null || around.tag === 'body') return false;
  const held = places.filter(({ start }) => start >= around.start && start < around.end).length;
  return held * 2 > places.length;
}

/** The caption of the figure around a picture, else what its markup says in its place, unless that is a file's name. */
function captionOf(picture: FoundPicture): string {
  const caption = figureOf(picture)?.caption ?? '';
  return caption === '' ? spoken(picture.alt) : caption;
}

function figureOf({ frame }: FoundPicture): Frame | null {
  let around: Frame | null = frame;
  while (around !== null && around.tag !== 'figure') around = around.around;
  return around;
}

function spoken(alt: string): string {
  return /^\S+$/.test(alt) && /[_\d]|\.\w{3,4}$/.test(alt) ? '' : alt;
}
