/** How large the text is set, from small to large, in steps: `reading-look.css` has the size of each. */
export const textSizes = [0, 1, 2, 3, 4, 5, 6] as const;

/** The typefaces a text can be set in; `system` is the one this computer uses for itself. */
export const typefaces = ['serif', 'sans', 'system'] as const;

/** How far the lines of a text stand apart. */
export const spacings = ['close', 'normal', 'open'] as const;

/** How long the lines of a text are; `medium` is between sixty and seventy characters. */
export const lineLengths = ['short', 'medium', 'long'] as const;

/** How a text is set in the reader: the same for every article. */
export interface ReadingLook {
  readonly size: (typeof textSizes)[number];
  readonly typeface: (typeof typefaces)[number];
  readonly spacing: (typeof spacings)[number];
  readonly lineLength: (typeof lineLengths)[number];
}

/** How a text is set until somebody wishes it otherwise. */
export const plainLook: ReadingLook = { size: 2, typeface: 'serif', spacing: 'normal', lineLength: 'medium' };

/** A look as it is remembered, in one line. */
export function writeLook({ size, typeface, spacing, lineLength }: ReadingLook): string {
  return [size, typeface, spacing, lineLength].join(' ');
}

/** The look that is remembered in a line; what cannot be read of it is as in the plain look. */
export function readLook(line: string | null): ReadingLook {
  const [size, typeface, spacing, lineLength] = (line ?? '').split(' ');
  return {
    size: textSizes.find((one) => String(one) === size) ?? plainLook.size,
    typeface: typefaces.find((one) => one === typeface) ?? plainLook.typeface,
    spacing: spacings.find((one) => one === spacing) ?? plainLook.spacing,
    lineLength: lineLengths.find((one) => one === lineLength) ?? plainLook.lineLength,
  };
}

/** The size one step larger (1) or smaller (-1), the same at either end. */
export function sizeBeside(size: ReadingLook['size'], by: 1 | -1): ReadingLook['size'] {
  return textSizes[size + by] ?? size;
}
