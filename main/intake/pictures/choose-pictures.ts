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
  /(?:^|[-_\s])(?:avatar|gravatar|author|byline|headshot|logo|icons?|emoji|sprite|spacer|pixel|tracking|badge|share|sharing|social|promo|related|recommend(?:ed|ations?)?|newsletter|sponsor(?:ed)?|advert(?:isement)?|ads?)(?:$|[-_\s\d])/i;
const elsewhere = /^(?:aside|nav|footer|form|dialog)$/;
const pictureLink = /^(?:data:|#|$)|\.(?:avif|gif|jpe?g|png|webp)(?:[?#]|$)/i;

/** More text beside a picture, its caption apart, and the two are a box of their own. */
const mostBeside = 300;
/** A link of so many letters beside a picture leads to another article. */
const teaserLink = 15;
/** How far above the text a picture may stand that opens it. */
const leadDistance = 1500;
const unnamedLeadDistance = 300;
/** How far above the headline, captions included. */
const heroDistance = 320;
/** How far below the text a picture may stand that ends it. */
const endDistance = 400;
/** A caption that begins with the author's name, or nearly, and goes on for no more letters than this, is a portrait's. */
const bylineStart = 5;
const bylineRest = 45;

/** What the page is called, who wrote it and where it was, as far as that is known. */
export interface Masthead {
  readonly headline: string | null;
  /** Several are joined by `; `. */
  readonly author: string | null;
  readonly base: string | undefined;
}

/**
 * Of the pictures of a page those that stand in an article taken from it: between two of its blocks, or between headline and text;
 * those in boxes of their own (teasers, authors, advertisements) are not among them.
 * @param isWhole whether the page is nothing but the article
 */
export function choosePictures(
  page: PicturedPage,
  body: ArticleBody,
  { headline, author, base }: Masthead,
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
    const isLead = picture.at <= first.start;
    if (isOrnament(picture, inset, { isLead, base, worded: page.worded }) || isPortrait(picture, author)) return [];
    if (isLead) return opens(picture, title, first.start) ? [{ ...chosen(picture, places, body), isLead }] : [];
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

/** Whether a picture stands where one opens the text: between headline and text, or right above the headline but not in the site's own header. */
function opens({ at, frame }: FoundPicture, title: number | null, text: number): boolean {
  if (text - at > leadDistance) return false;
  if (title === null) return text - at <= unnamedLeadDistance;
  if (at > title) return true;
  const isInSiteHeader = framesOf(frame, null).some(({ tag, end }) => tag === 'header' && end <= title);
  return title - at <= heroDistance && !isInSiteHeader;
}

/** The elements around a picture, up to one of them, or all. */
function framesOf(frame: Frame, last: Frame | null): readonly Frame[] {
  const frames: Frame[] = [];
  for (let around: Frame | null = frame; around !== null; around = around === last ? null : around.around)
    frames.push(around);
  return frames;
}

/** Whether a picture belongs to something that is not the article: by what it is called, or by the words in whose company it stands. */
function isOrnament(
  picture: FoundPicture,
  inset: Frame | null,
  {
    isLead,
    base,
    worded,
  }: { readonly isLead: boolean; readonly base: string | undefined } & Pick<PicturedPage, 'worded'>,
): boolean {
  if (ornament.test(picture.names)) return true;
  if (inset === null) return false;
  const frames = framesOf(picture.frame, inset);
  if (frames.some(({ tag }) => elsewhere.test(tag))) return true;
  const figure = figureOf(picture);
  if (figure !== null && figure.caption !== '') {
    const isTeaser = figure.captionLinkLetters * 2 > figure.captionLetters;
    return isTeaser || framesOf(picture.frame, figure).some(({ names }) => ornament.test(names));
  }
  if (frames.some(({ names }) => ornament.test(names))) return true;
  if (frames.some(({ href }) => href !== null && (worded.has(href) || leadsElsewhere(href.trim(), picture.alt, base))))
    return true;
  const company = frames.find((frame) => frame.end - frame.start > frame.captionLetters);
  if (company === undefined) return false;
  const beside = company.end - company.start - company.captionLetters;
  return company.linkLetters >= teaserLink || (!isLead && beside > mostBeside);
}

/** Whether a picture's link leads away from its article: to another site, as advertisements do, or to a page no words tell of. */
function leadsElsewhere(href: string, alt: string, base: string | undefined): boolean {
  if (pictureLink.test(href)) return false;
  const host = URL.parse(base ?? '')?.host;
  const address = URL.parse(href, base ?? 'https://page.invalid/');
  if (alt === '' || address === null || address.host !== (host ?? 'page.invalid')) return true;
  return address.pathname === '/';
}

function isPortrait(picture: FoundPicture, author: string | null): boolean {
  const caption = letters(captionOf(picture));
  return (author ?? '').split('; ').some((name) => {
    const key = letters(name);
    const at = caption.indexOf(key);
    return key !== '' && at >= 0 && at <= bylineStart && caption.length - key.length <= bylineRest;
  });
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
