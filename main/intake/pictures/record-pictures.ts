import { createHash } from 'node:crypto';
import type { ReadPart } from '../../archive/read-article.ts';
import type { Resources } from '../formats/format.ts';
import type { FoundPicture, PicturedPage } from './find-pictures.ts';
import { locateBlocks } from './locate-blocks.ts';
import { illustrated } from './tree-pictures.ts';

/**
 * The articles of a file of many records, in its order, each with the pictures that stand within its text. What is shown more than
 * once in the file is a logo or an ornament, and what stands between texts belongs to the heads of records.
 */
export function* withRecordPictures(
  parts: Iterable<ReadPart>,
  pictures: PicturedPage | null,
  resources: Resources,
): Generator<ReadPart> {
  if (pictures === null) {
    yield* parts;
    return;
  }
  const single = shownOnce(pictures.pictures, resources);
  let from = 0;
  for (const part of parts) {
    if (part.kind !== 'article') {
      yield part;
      continue;
    }
    const places = locateBlocks(part.body, pictures.letters.slice(from));
    const start = from + (places[0]?.start ?? 0);
    const end = from + (places.at(-1)?.end ?? 0);
    from = end;
    const own = single.filter(({ at }) => at >= start && at <= end && end > start);
    yield own.length === 0
      ? part
      : {
          ...part,
          ...illustrated(part.body, { ...pictures, ...within(own, pictures.letters, start, end) }, resources),
        };
  }
}

/** A stretch of a file as if there were nothing else. */
function within(
  own: readonly FoundPicture[],
  letters: string,
  start: number,
  end: number,
): Pick<PicturedPage, 'letters' | 'pictures'> {
  return { letters: letters.slice(start, end), pictures: own.map((one) => ({ ...one, at: one.at - start })) };
}

function shownOnce(pictures: readonly FoundPicture[], resources: Resources): readonly FoundPicture[] {
  const keys = pictures.map(({ addresses }) => {
    const bytes = resources(addresses[0] ?? '');
    return bytes === undefined ? null : createHash('sha256').update(bytes).digest('hex');
  });
  const counts = new Map<string | null, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return pictures.filter((_, index) => {
    const key = keys[index] ?? null;
    return key !== null && counts.get(key) === 1;
  });
}
