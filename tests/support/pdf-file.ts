/** A piece of text at a place on a page of 600 by 800 points, from the lower left. */
export interface PlacedText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A picture on a page, from the lower left, in points; `dictionary` says what its data is. */
export interface PlacedPicture {
  /** From 0. */
  readonly page: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly dictionary: string;
  readonly data: Uint8Array;
}

/** A PDF of these pages in Helvetica, with these entries in its information, trailer and catalogue, and these annotations on its pages; texts are Latin-1. */
export function pdfOf(
  pages: readonly (readonly PlacedText[])[],
  info: Readonly<Record<string, string>> = {},
  trailer = '',
  annotations = '',
  pictures: readonly PlacedPicture[] = [],
  catalog = '',
): Uint8Array {
  const firstPicture = 5 + pages.length * 2;
  const named = pictures.map((_, index) => `/I${index} ${firstPicture + index} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${5 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< ${Object.entries(info)
      .map(([name, value]) => `/${name} (${escaped(value)})`)
      .join(' ')} >>`,
    ...pages.flatMap((texts, index) => {
      const content = texts.map(
        ({ text, x, y, size = 10 }) => `BT /F ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj ET`,
      );
      pictures.forEach(({ page, x, y, width, height }, number) => {
        if (page === index) content.push(`q ${width} 0 0 ${height} ${x} ${y} cm /I${number} Do Q`);
      });
      const stream = content.join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Annots [${annotations}] /Resources << /Font << /F 3 0 R >> /XObject << ${named} >> >> /Contents ${6 + index * 2} 0 R >>`,
        `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
      ];
    }),
    ...pictures.map(
      ({ dictionary, data }) =>
        `<< /Type /XObject /Subtype /Image ${dictionary} /Length ${data.length} >>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream`,
    ),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 4 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Text set in lines of one column, from a place downwards. */
export function columnOf(lines: readonly string[], x: number, y: number, size = 10): PlacedText[] {
  return lines.map((text, index) => ({ text, x, y: y - index * size * 1.2, size }));
}

function escaped(text: string): string {
  return text.replace(/[\\()]/g, (character) => `\\${character}`);
}
