/**
 * Where new versions are listed, for people to visit: nothing here ever asks for it. The `homepage` of package.json is the same;
 * a domain that ends in `.example` belongs to nobody, and stands until the first release.
 */
export const newVersionsAt = 'https://aide-memoire.example/releases';
