import { describe, expect, it } from 'vitest';
import { make, textNode } from '../../../../../main/intake/hast-elements.ts';
import { numberedAddress, numberedResources, takePictures } from '../../../../../main/intake/pictures/tree-pictures.ts';

describe('takePictures', () => {
  it('takes every picture out of a tree, and remembers the letters before it and the caption below it', () => {
    const picture = make('img', [], { src: 'a.png', alt: ' The  lock ' });
    const figure = make('figure', [make('img', [], { src: 'b.png' }), make('figcaption', [textNode('Its keeper')])]);
    const paragraph = make('p', [textNode('It is '), picture, textNode('old.')]);
    const found = takePictures({ type: 'root', children: [paragraph, figure] });
    expect(found?.letters).toBe('itisolditskeeper');
    expect(found?.pictures.map(({ at, alt, addresses, frame }) => [at, alt, addresses[0], frame.caption])).toEqual([
      [4, 'The lock', 'a.png', ''],
      [7, '', 'b.png', 'Its keeper'],
    ]);
    expect(paragraph.children.map(({ type }) => type)).toEqual(['text', 'text']);
  });

  it('finds nothing where there is none, or none with an address', () => {
    expect(takePictures({ type: 'root', children: [make('p', [textNode('Text'), make('img', [])])] })).toBeNull();
  });
});

describe('numberedResources', () => {
  it('gives the bytes of a number that is there, and nothing for any other address', () => {
    const resources = numberedResources([Uint8Array.of(1), Uint8Array.of(2)]);
    expect(resources(numberedAddress(1))).toEqual(Uint8Array.of(2));
    for (const address of [numberedAddress(2), 'picture:-1', 'https://harbour-courier.example/1', ''])
      expect(resources(address)).toBeUndefined();
  });
});
