import { describe, expect, it } from 'vitest';
import { illustratedBody } from '../../../../../main/intake/pictures/illustrated-body.ts';
import { dataAddress, pngOf } from '../../../../support/made-pictures.ts';

const picture = pngOf(640, 400);
const resources = (address: string): Uint8Array | undefined => (address === 'media/lock.png' ? picture : undefined);

describe('illustratedBody', () => {
  it('shows every picture of a piece that its file holds, wherever it stands', () => {
    const html = `<img src="media/lock.png" alt="The lock"><h2>Canal</h2><p>It opens.</p><aside><img src="${dataAddress(pngOf(90, 90))}"></aside><img src="media/gone.png">`;
    const { body, images } = illustratedBody(html, undefined, resources);
    expect(body.children.map((block) => (block.type === 'element' ? block.tagName : 'text'))).toEqual([
      'img',
      'h2',
      'p',
      'img',
    ]);
    expect(images).toHaveLength(2);
  });

  it('shows a picture where there is no text at all', () => {
    const { body } = illustratedBody('<p><img src="media/lock.png"></p>', undefined, resources);
    expect(body.children).toMatchObject([{ tagName: 'img', properties: { width: 640, height: 400 } }]);
  });
});
