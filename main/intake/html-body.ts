import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'hast';
import type { ArticleBody } from '../../preload/contract/articles.ts';
import { AppError } from '../archive/app-error.ts';
import { sanitise } from './sanitise.ts';
import { shapeBody } from './shape-body.ts';

/**
 * A piece of hostile HTML as a body, all of it: nothing is looked for and nothing left out but what the allow-list does not name.
 * @param tidy what is to be done to the tree before it is sanitised
 * @throws {AppError} `file-too-deep`
 */
export function htmlBody(html: string, base?: string, tidy?: (tree: Root) => void): ArticleBody {
  try {
    const tree = fromHtml(html, { fragment: true });
    tidy?.(tree);
    return shapeBody(sanitise(tree), base);
  } catch (error) {
    // Every step walks the tree by calling itself; elements some thousands deep are more than that can bear.
    if (error instanceof RangeError) throw new AppError('file-too-deep', 'HTML nested too deeply', { cause: error });
    throw error;
  }
}
