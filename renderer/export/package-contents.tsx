import './package-contents.css';

/** What is in a package of the archive, in place of a preview. */
const contents: readonly (readonly [name: string, what: string])[] = [
  ['articles', 'each article as a page for any browser, with what is marked in it, and as JSON for programs'],
  ['originals, images', 'the files you brought in, byte for byte, and the pictures of articles'],
  ['annotations.jsonld', 'all annotations, as W3C Web Annotations'],
  ['citations.csl.json', 'all articles as references, for Zotero and others'],
  ['archive.sqlite', 'the archive itself, with tags, dossiers, drafts, searches, their log, and the trash'],
  ['README.txt', 'what each file is, in plain words'],
];

/** The list of what a package holds. */
export function PackageContents() {
  return (
    <div className="package-contents">
      <h3 id="package-contents">What is in it</h3>
      <dl aria-labelledby="package-contents">
        {contents.map(([name, what]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>
        Checksums of every file are with it, after BagIt 1.0, so that anyone can tell whether something has changed.
      </p>
    </div>
  );
}
