import { z } from 'zod';
import type { WrittenAnnotation } from './annotation.ts';
import { looseText, looseTexts } from './loose.ts';

const mostHighlights = 5000;

const highlight = z.object({
  text: looseText,
  quote: looseText,
  note: looseTexts,
  notes: looseTexts,
  color: looseText,
  timestamp: looseText,
});

/**
 * Highlights as front matter lists them: texts, maps with `text`, `notes`, `color` and `timestamp`, or the same as one text in
 * JSON, which is how a template without a filter writes them; empty for anything else.
 */
export function listedHighlights(value: unknown): readonly WrittenAnnotation[] {
  const list = Array.isArray(value) ? value : typeof value === 'string' ? inText(value) : [];
  return list.slice(0, mostHighlights).flatMap((one: unknown): WrittenAnnotation[] => {
    if (typeof one === 'string') return /^\s*\{/.test(one) ? [...listedHighlights(`[${one}]`)] : [{ quote: one }];
    const read = highlight.safeParse(one);
    if (!read.success) return [];
    const { text, quote, note, notes, color, timestamp } = read.data;
    return [{ quote: text ?? quote, note: [...note, ...notes].join('\n\n'), colour: color, created: timestamp }];
  });
}

function inText(value: string): unknown[] {
  if (!/^\s*\[/.test(value)) return value.trim() === '' ? [] : [value];
  try {
    const parsed: unknown = JSON.parse(value);
    // A text in a list is not looked into again: lists in texts in lists would have no end.
    return Array.isArray(parsed) ? parsed.filter((one) => typeof one !== 'string' || !/^\s*\{/.test(one)) : [];
  } catch {
    return [];
  }
}
