import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** A piece of markup that somebody made to run something, with the name it has in its collection. */
export interface Vector {
  readonly id: string;
  readonly payload: string;
}

const collection = z.array(z.object({ id: z.string(), payload: z.string() }));

/** The address of a computer elsewhere, but for the names of namespaces, which are no addresses. */
const elsewhere = /(?:https?:)?\/\/(?!www\.w3\.org)(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?![a-z\d.-])/giu;

/**
 * The vectors of every collection in a folder, or in the `xss` folder of it; what of them reaches for a computer elsewhere reaches for
 * `beacon`. @throws {Error} when one is not of their shape
 */
export function vectorsIn(folder: string, beacon: string): readonly Vector[] {
  const inner = join(folder, 'xss');
  const place = existsSync(inner) ? inner : folder;
  return readdirSync(place)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => collection.parse(JSON.parse(readFileSync(join(place, name), 'utf8'))))
    .map(({ id, payload }) => ({ id, payload: payload.replace(elsewhere, beacon) }));
}
