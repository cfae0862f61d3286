import type { Element } from 'hast';
import type { BodyElement } from '../../preload/contract/articles.ts';
import { languageTag } from './language.ts';

type Properties = BodyElement['properties'];
type Writable = { -readonly [Name in keyof Properties]: Properties[Name] };

/** The properties of an element that a body may keep, each checked; addresses are made absolute against `base`. */
export function bodyProperties(node: Element, base: string | undefined): Properties {
  const kept: Writable = {};
  const { href, dir, lang, colSpan, rowSpan, start } = node.properties;
  const address = typeof href === 'string' ? linkAddress(href, base) : undefined;
  if (address !== undefined) kept.href = address;
  if (dir === 'ltr' || dir === 'rtl' || dir === 'auto') kept.dir = dir;
  const language = typeof lang === 'string' ? languageTag(lang) : null;
  if (language !== null) kept.lang = language;
  if (isSpan(colSpan)) kept.colSpan = colSpan;
  if (isSpan(rowSpan)) kept.rowSpan = rowSpan;
  if (typeof start === 'number' && Number.isSafeInteger(start) && start !== 1) kept.start = start;
  return kept;
}

/** An address as a link may hold it: absolute, and `http:`, `https:` or `mailto:`; anything else is undefined. */
function linkAddress(href: string, base: string | undefined): string | undefined {
  const address = href.trim();
  if (address.startsWith('#')) return undefined;
  const parsed = URL.parse(address, base);
  return parsed !== null && /^(?:https?|mailto):$/.test(parsed.protocol) ? parsed.href : undefined;
}

/** A written address as an article may be found under: absolute, `http:` or `https:`; anything else is null. */
export function webAddress(written: string): string | null {
  const parsed = URL.parse(written.trim());
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed.href : null;
}

function isSpan(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value > 1 && value <= 1000;
}
