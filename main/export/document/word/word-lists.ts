import { stepTwips } from './paragraphs.ts';
import { xmlHead } from './word-xml.ts';

/** Word knows no deeper lists. */
export const deepestLevel = 8;

/** The number of the one list that all items with bullets are of. */
const bulleted = 1;
const firstNumbered = 2;

/** The lists of a document. */
export interface WordLists {
  /** The number of a list that items are of: a new one for each that counts, from where it starts. */
  readonly list: (start: number | null, level: number) => number;
  /** The part that says how lists look. */
  readonly part: () => string;
}

/** Collects the lists of a document as they come. */
export function wordLists(): WordLists {
  const counted: string[] = [];
  return {
    list(start, level) {
      if (start === null) return bulleted;
      const number = firstNumbered + counted.length;
      counted.push(
        `<w:num w:numId="${number}"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="${level}">` +
          `<w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
      );
      return number;
    },
    part: () =>
      `${xmlHead}<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
      looks(0, (level) => ['bullet', ['•', '◦', '▪'][level % 3] ?? '•']) +
      looks(1, (level) => [['decimal', 'lowerLetter', 'lowerRoman'][level % 3] ?? 'decimal', `%${level + 1}.`]) +
      `<w:num w:numId="${bulleted}"><w:abstractNumId w:val="0"/></w:num>${counted.join('')}</w:numbering>`,
  };
}

function looks(id: number, of: (level: number) => readonly [format: string, sign: string]): string {
  const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => {
    const [format, sign] = of(level);
    const indent = `<w:ind w:left="${(level + 1) * stepTwips}" w:hanging="${stepTwips}"/>`;
    return (
      `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${sign}"/>` +
      `<w:lvlJc w:val="left"/><w:pPr>${indent}</w:pPr></w:lvl>`
    );
  });
  return `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="hybridMultilevel"/>${levels.join('')}</w:abstractNum>`;
}
