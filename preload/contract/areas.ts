/** What an area lies on: a picture, by the SHA-256 that the body names it by, or a page (from 1) of a PDF, by the SHA-256 of that original. */
export type AreaGround =
  | { readonly kind: 'picture'; readonly image: string }
  | { readonly kind: 'page'; readonly original: string; readonly page: number };

/** A rectangle in fractions of the width and height of what it lies on, from its left and upper edge, exact to a ten-thousandth. */
export interface AreaRectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A part of a picture or of a page. */
export interface Area {
  readonly ground: AreaGround;
  readonly rectangle: AreaRectangle;
}

/** What kind of thing an area lies on, as far as its name says it. */
export type AreaKind = { readonly kind: 'picture' } | { readonly kind: 'page'; readonly page: number };

/** What an area is called where its words would stand: `Part of a picture: The lock at Port Ambel`, `Part of page 3`. */
export function areaName(ground: AreaKind, caption: string): string {
  if (ground.kind === 'page') return `Part of page ${ground.page}`;
  return caption === '' ? 'Part of a picture' : `Part of a picture: ${caption}`;
}

/** A rectangle as W3C Media Fragments write it: `xywh=percent:12.5,20,30,7.25`. */
export function mediaFragment({ left, top, width, height }: AreaRectangle): string {
  const percent = (fraction: number): string => String(Math.round(fraction * 10_000) / 100);
  return `xywh=percent:${[left, top, width, height].map(percent).join(',')}`;
}
