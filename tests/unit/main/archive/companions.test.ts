import { describe, expect, it } from 'vitest';
import { isCompanionOf, isHidden } from '../../../../main/archive/companions.ts';

const pages = new Set(['clips/Treaty.html', 'clips/Vertrag.htm', 'Мост.html', 'C:\\clips\\Page.html']);

describe('isCompanionOf', () => {
  it.each([
    'clips/Treaty_files/frame.html',
    'clips/Treaty_files/ads/deep/banner.html',
    'clips/Treaty_archivos/a.js',
    'clips/Vertrag-Dateien/style.css',
    'clips/Vertrag_fichiers/style.css',
    'Мост_файлы/saved_resource.html',
    'C:\\clips\\Page_files\\ad.html',
  ])('takes %s for part of the page beside it', (path) => {
    expect(isCompanionOf(path, pages)).toBe(true);
  });

  it.each([
    'clips/Treaty.html',
    'clips/Other_files/frame.html',
    'clips/_files/a.html',
    'Treaty_files/a.html',
    'clips/Treaty/a.html',
  ])('leaves %s a clipping of its own', (path) => {
    expect(isCompanionOf(path, pages)).toBe(false);
  });
});

describe('isHidden', () => {
  it('passes over what the system keeps for itself', () => {
    for (const path of ['.DS_Store', 'clips/.git/config', 'clips/Thumbs.db', 'desktop.ini', '__MACOSX/._page.html']) {
      expect(isHidden(path), path).toBe(true);
    }
  });

  it('passes over no clipping', () => {
    for (const path of ['clips/page.html', './clips/page.html', '../page.html', 'a.b/page.md', '…and peace.txt']) {
      expect(isHidden(path), path).toBe(false);
    }
  });
});
