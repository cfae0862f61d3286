import { describe, expect, it } from 'vitest';
import {
  isClutterLine,
  isDoubledLabel,
  isRelatedHeading,
  isRelatedLine,
} from '../../../../main/intake/clutter-line.ts';

describe('isClutterLine', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    'Publicidad',
    'Реклама',
    'إعلان',
    '广告',
    'Add a comment',
    'Leave a Reply',
    'Deja una respuesta',
    'Required fields are marked *',
    'Your email address will not be published. Required fields are marked *',
    'Share this:',
    'Teilen',
    'Imagen: Facebook',
    'Photo: Harbour Pictures',
    'Image credit: Inês Calder',
    '(Foto: Agentur)',
    'Photo by Tomas Reuel',
    '图片来源：海港',
    'Sign up for our weekly newsletter',
    'We use cookies to improve your experience',
    '12 comments',
    '© 2025 The Harbour Courier',
  ])('knows %j', (line) => {
    expect(isClutterLine(line)).toBe(true);
  });

  it.each([
    'Advertisement of the treaty began in the spring, and few read it.',
    'The photo: a bridge that was never built.',
    'Shared waters',
    'Comments by the minister were brief.',
    'Image: the word has come to mean two things in the debate about how nations see one another.',
    'We use cookie cutters of tin, said the baker, and of nothing else.',
    '',
    'Envoys return to Karsk',
    `Photo: ${'a long description that goes on '.repeat(6)}`,
  ])('leaves %j alone', (line) => {
    expect(isClutterLine(line)).toBe(false);
  });
});

describe('isRelatedHeading and isRelatedLine', () => {
  it('know what heads a list of other articles, and a line that names one', () => {
    expect(isRelatedHeading('Related Articles:')).toBe(true);
    expect(isRelatedHeading('Читайте также')).toBe(true);
    expect(isRelatedHeading('Related waters')).toBe(false);
    expect(isRelatedLine('Read more: Ferries stop for a day')).toBe(true);
    expect(isRelatedLine('The minister: read more of history')).toBe(false);
  });
});

describe('isDoubledLabel', () => {
  it('knows a label printed twice', () => {
    expect(isDoubledLabel('U.S.-Orsen Relations U.S.-Orsen Relations')).toBe(true);
    expect(isDoubledLabel('Relations between Orsen and Velm')).toBe(false);
    expect(isDoubledLabel('no no')).toBe(false);
  });
});
