import { expect, test } from 'vitest';
import { arrangedBlocks } from '../../../../../main/export/document/arranged-blocks.ts';
import type { Block } from '../../../../../main/export/document/document.ts';
import type { ExportArticle } from '../../../../../main/export/export-job.ts';
import type { Grouping } from '../../../../../preload/contract/exports.ts';
import { exampleAnnotation, exampleArticle } from '../../../../support/exported-articles.ts';

const strait: ExportArticle = {
  article: exampleArticle({ id: 'aaaaaaaa', title: 'A strait', published: '2024-05-31' }),
  annotations: [
    exampleAnnotation('mmmmmmmm', 'Ships pass', { tags: ['b 10', 'A'] }),
    { ...exampleAnnotation('nnnnnnnn', 'of every flag', { note: 'A *note*.' }), colour: 'rose' },
  ],
  colourNames: { rose: 'Evidence' },
};
const canal: ExportArticle = {
  article: exampleArticle({ id: 'bbbbbbbb', title: 'A canal', published: '1956-07-26' }),
  annotations: [exampleAnnotation('oooooooo', 'Closed', { tags: ['b 9'] })],
};
const unmarked: ExportArticle = {
  article: exampleArticle({ id: 'cccccccc', title: '', published: null, lead: 'How it begins.' }),
  annotations: [],
};

async function* each(items: readonly ExportArticle[]): AsyncGenerator<ExportArticle> {
  yield* items;
}

async function arranged(grouping: Grouping, items = [strait, canal, unmarked]): Promise<readonly string[]> {
  const lines: string[] = [];
  const line = (block: Block): string => {
    if (block.kind === 'heading') return `${'#'.repeat(block.level)} ${block.words}`;
    if (block.kind === 'quote') return `> ${block.paragraphs.join(' / ')}`;
    return 'words' in block ? block.words : block.markdown;
  };
  for await (const blocks of arrangedBlocks(each(items), grouping)) lines.push(...blocks.map(line));
  return lines;
}

test('by article, each stands under its headline with all that is marked in it', async () => {
  expect(await arranged('article')).toEqual([
    '# A strait',
    '> Ships pass',
    'Tags: b 10, A',
    '> of every flag',
    'A *note*.',
    'Marked as: Evidence',
    '# A canal',
    '> Closed',
    'Tags: b 9',
    '# Without a headline',
    'How it begins.',
  ]);
});

test('by colour, the colours are called as the researcher calls them, in the order of their keys', async () => {
  expect(await arranged('colour')).toEqual([
    '# Yellow',
    '## A strait',
    '> Ships pass',
    'Tags: b 10, A',
    '## A canal',
    '> Closed',
    'Tags: b 9',
    '# Evidence',
    '## A strait',
    '> of every flag',
    'A *note*.',
  ]);
});

test('by tag, a quotation stands under each of its tags, and last what has none', async () => {
  const headings = (await arranged('tag')).filter((line) => line.startsWith('# '));
  expect(headings).toEqual(['# A', '# b 9', '# b 10', '# Without a tag']);
});

test('by tag, numbers come before words, each as the number it is', async () => {
  const tags = ['straits', '1984', '5G', 'ʻOumuamua', '22', '海峡'];
  const item = { ...canal, annotations: [exampleAnnotation('oooooooo', 'Closed', { tags })] };
  const headings = (await arranged('tag', [item])).filter((line) => line.startsWith('# '));
  expect(headings).toEqual(['# 5G', '# 22', '# 1984', '# ʻOumuamua', '# straits', '# 海峡']);
});

test('by date, the oldest article comes first, and by dossier, what is in none comes last', async () => {
  expect((await arranged('date')).filter((line) => line.startsWith('#'))).toEqual([
    '# 1956-07-26',
    '## A canal',
    '# 2024-05-31',
    '## A strait',
    '# Without a date',
    '## Without a headline',
  ]);
  expect((await arranged('dossier'))[0]).toBe('# In no dossier');
});
