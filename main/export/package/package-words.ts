import type { BagInfo } from '../../archive/bag/bag-info.ts';
import type { PackedArchive } from './packed-archive.ts';

/** What a package is called, for a day as `2026-11-29`. */
export function packageStem(day: string): string {
  return `Aide-memoire archive ${day}`;
}

/** What a package says of itself in `bag-info.txt`. */
export function packageInfo(
  { articles, trashed, annotations, schema, originals }: PackedArchive,
  { day, program }: { readonly day: string; readonly program: string },
): BagInfo {
  return [
    ['Bag-Software-Agent', program],
    ['Bagging-Date', day],
    [
      'External-Description',
      'A whole archive of Aide-mémoire: press articles, their originals, and the notes of a researcher. data/README.txt says what each file is.',
    ],
    ['Aide-Memoire-Schema', String(schema)],
    ['Aide-Memoire-Articles', String(articles)],
    ['Aide-Memoire-Articles-In-Trash', String(trashed)],
    ['Aide-Memoire-Annotations', String(annotations)],
    ['Aide-Memoire-Originals', String(originals.length)],
  ];
}

/** The page that says in plain words what a package is, for whoever opens it without the program. */
export function packageReadme(packed: PackedArchive, day: string): string {
  const { articles, annotations, originals, images } = packed;
  return `This is a whole archive of Aide-mémoire, taken out on ${day}.

It holds ${articles} articles with ${annotations} annotations, ${originals.length} originals and ${images.length} pictures.
You do not need Aide-mémoire to read it.

articles/           Two files for each article, named by its date, outlet and headline.
                    The one that ends in .html opens in any browser: the text with what was
                    marked in it, and the notes. The one that ends in .json has the same for
                    programs, with everything that is known of the article.
originals/          The files that the articles were clipped from, byte for byte. Each is named
                    by its SHA-256, a number worked out from its bytes; the files in articles/
                    say which original is theirs, and what it was called.
images/             The pictures that articles show, named in the same way.
annotations.jsonld  All annotations, as W3C Web Annotations.
citations.csl.json  All articles as references, in CSL-JSON, for Zotero and other programs.
archive.sqlite      The archive itself, as a SQLite database: all of the above and what only the
                    program uses, such as the trash, drafts, saved searches and the log of
                    searches. This is what Aide-mémoire reads when a package is brought back.

What lies in the trash is in archive.sqlite and originals/, but not in articles/.

The files beside the folder data make this a bag after BagIt 1.0 (RFC 8493). manifest-sha256.txt
has the SHA-256 of every file in data, so that anyone can tell whether something has changed.
On Linux or a Mac, in the folder that holds manifest-sha256.txt:

    sha256sum --check manifest-sha256.txt        (on a Mac: shasum -a 256 --check …)

In Aide-mémoire:

    aide check-package FOLDER                    checks everything
    aide unpack FOLDER                           brings it back into an empty archive
`;
}
