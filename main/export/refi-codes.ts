import { colours, type Colour, type ColourNames } from '../../preload/contract/annotations.ts';
import { nameUuid } from './name-uuid.ts';
import { oneLine } from '../archive/one-line.ts';
import { paperColours } from './paper-colours.ts';
import { refiName } from './refi-names.ts';
import { UniqueNames } from './unique-names.ts';
import { xmlAttribute } from './xml-text.ts';

/** The codes of one project, colours and tags, gathered while its sources are written; each has the same GUID in every export. */
export class RefiCodes {
  readonly #colours = new Map<Colour, string>();
  readonly #tags = new Map<string, string>();

  /** The GUID of a colour’s code, which is called what the researcher calls the colour. */
  colour(colour: Colour, names: ColourNames): string {
    const given = oneLine(names[colour] ?? '');
    this.#colours.set(colour, given === '' ? `${colour.slice(0, 1).toUpperCase()}${colour.slice(1)}` : given);
    return guidOfColour(colour);
  }

  /** The GUID of a tag’s code. Programs tell codes apart without regard to case. */
  tag(tag: string): string {
    const name = refiName(tag);
    const folded = name.normalize('NFC').toLowerCase();
    if (!this.#tags.has(folded)) this.#tags.set(folded, name);
    return guidOfTag(folded);
  }

  /**
   * The code book as XML, or nothing where there are no codes: colours and tags each below a code that only holds them. A tag keeps its
   * name where a colour is called the same, since some programs take two codes of one name for one, wherever they stand.
   */
  codeBook(): string {
    const taken = new UniqueNames();
    const byTag = Array.from(this.#tags, ([folded, name]) => code(guidOfTag(folded), taken.of(name), null));
    const byColour = colours.flatMap((colour) => {
      const name = this.#colours.get(colour);
      return name === undefined ? [] : [code(guidOfColour(colour), taken.of(name), paperColours[colour])];
    });
    const groups = [group('Colours', byColour), group('Tags', byTag)].join('');
    return groups === '' ? '' : `<CodeBook><Codes>\n${groups}</Codes></CodeBook>\n`;
  }
}

function group(name: string, codes: readonly string[]): string {
  if (codes.length === 0) return '';
  return `<Code guid="${nameUuid(`codes/${name}`)}" name="${name}" isCodable="false">\n${codes.join('')}</Code>\n`;
}

function code(guid: string, name: string, colour: string | null): string {
  const painted = colour === null ? '' : ` color="${colour}"`;
  return `<Code guid="${guid}" name="${xmlAttribute(name)}" isCodable="true"${painted}/>\n`;
}

function guidOfColour(colour: Colour): string {
  return nameUuid(`colour/${colour}`);
}

function guidOfTag(folded: string): string {
  return nameUuid(`tag/${folded}`);
}
