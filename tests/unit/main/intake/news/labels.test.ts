import { describe, expect, it } from 'vitest';
import { headingOf, labelOf } from '../../../../../main/intake/news/labels.ts';

describe('the labels of news databases', () => {
  it.each([
    ['LÄNGE: 120 Wörter', 'words'],
    ['LONGUEUR: 120 mots', 'words'],
    ['Load-Date: March 13, 2024', 'updated'],
    ['LOCALISATION-GEO: NORVÈGE', 'region'],
    ['Título de publicación: Correo', 'outlet'],
    ['Дата публикации: 12 марта 2024', 'date'],
    ['出版日期：2024年3月12日', 'date'],
    ['النص الكامل: تمر', 'text'],
    ['Company / organization: Name: Karsk Pilots', 'company'],
  ])('%s says %s', (line, meaning) => {
    expect(labelOf(line)?.meaning).toBe(meaning);
  });

  it('knows a label by all of it, not by its beginning', () => {
    expect(labelOf('Body of water: a strait')).toBeNull();
    expect(labelOf('No colon here')).toBeNull();
    expect(labelOf(`${'x'.repeat(10_000)}:`)).toBeNull();
    expect(headingOf('Body')).toBe('text');
    expect(headingOf('Body of water')).toBeNull();
  });
});
