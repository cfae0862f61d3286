import type { Colour } from '../../../preload/contract/annotations.ts';
import type { ReadAnnotation } from '../../archive/read-article.ts';

const kinds = /^(?:Highlight|Underline|Squiggly|StrikeOut|Text|FreeText|Caret)$/;
const longest = 50_000;

/** The hues at whose middle our colours lie, in degrees. */
const hues: readonly (readonly [hue: number, colour: Colour])[] = [
  [0, 'rose'],
  [30, 'orange'],
  [57, 'yellow'],
  [120, 'green'],
  [215, 'blue'],
  [280, 'violet'],
  [325, 'rose'],
  [360, 'rose'],
];

/** The highlights and notes that somebody set on a page of a PDF, from what PDF.js knows of its annotations; links and forms are none. */
export function marksOf(annotations: readonly object[]): ReadAnnotation[] {
  return annotations.flatMap((annotation): ReadAnnotation[] => {
    const said = new Map<string, unknown>(Object.entries(annotation));
    if (!kinds.test(textOf(said.get('subtype')))) return [];
    const quote = textOf(said.get('overlaidText')).replace(/\s+/g, ' ').trim().slice(0, longest);
    const contents = said.get('contentsObj');
    const note = isObject(contents) && 'str' in contents ? textOf(contents.str).trim().slice(0, longest) : '';
    if (quote === '' && note === '') return [];
    const createdAt = dateOf(textOf(said.get('creationDate')) || textOf(said.get('modificationDate')));
    return [{ quote, prefix: '', suffix: '', note, colour: colourOf(said.get('color')), tags: [], createdAt }];
  });
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** `D:20250314083000+01'00'`, in milliseconds since 1970, UTC; null for what is no date. */
function dateOf(written: string): number | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)?(?:Z|([+-]\d\d)'?(\d\d)?)?/.exec(written);
  if (found === null) return null;
  const [, year, month, day, hours, minutes, seconds = '00', zone, zoneMinutes = '00'] = found;
  const offset = zone === undefined ? 'Z' : `${zone}:${zoneMinutes}`;
  const time = Date.parse(`${year}-${month}-${day}T${hours}:${minutes}:${seconds}${offset}`);
  return Number.isNaN(time) ? null : time;
}

/** The nearest of our colours by hue; yellow for grey and for none. */
function colourOf(written: unknown): Colour {
  const [red = 0, green = 0, blue = 0] = written instanceof Uint8ClampedArray ? written : [];
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < 16) return 'yellow';
  const hue =
    most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const degrees = (hue * 60 + 360) % 360;
  const [nearest] = hues.toSorted(([one], [other]) => Math.abs(one - degrees) - Math.abs(other - degrees));
  return nearest?.[1] ?? 'yellow';
}
