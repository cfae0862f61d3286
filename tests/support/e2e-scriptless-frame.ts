import type { CDPSession, Frame, Page } from '@playwright/test';
import { z } from 'zod';

/** A frame that runs no script, so that Playwright's own cannot look into it either: it is seen through the browser's debugger. */
export interface ScriptlessFrame {
  /** All its text, by pieces; empty while it is not there. */
  readonly texts: () => Promise<readonly string[]>;
  /** The middle of what holds these words, in the window, once it is laid out. @throws {Error} when it is not there */
  readonly placeOf: (words: string) => Promise<{ readonly x: number; readonly y: number }>;
  /** The width and height, in pixels of the window, of the first element of this name. @throws {Error} as `placeOf` */
  readonly sizeOf: (name: string) => Promise<readonly [width: number, height: number]>;
  /** A computed style of what holds these words. @throws {Error} as `placeOf` */
  readonly styleOf: (words: string, property: string) => Promise<string | undefined>;
}

const nodes = z.object({
  nodes: z.array(
    z.looseObject({
      nodeId: z.number(),
      parentId: z.number().optional(),
      nodeName: z.string(),
      nodeValue: z.string(),
    }),
  ),
});

/** The frame whose address holds some words. */
export function scriptlessFrame(page: Page, address: string): ScriptlessFrame {
  const find = async () => {
    const frame = page.frames().find((one) => one.url().includes(address));
    if (frame === undefined) return null;
    const { session, isApart } = await sessionOf(page, frame);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const found = nodes.parse(await session.send('DOM.getFlattenedDocument', { depth: -1, pierce: true })).nodes;
    return { session, isApart, frame, found };
  };
  const sought = async (isSought: (node: { nodeName: string; nodeValue: string }) => boolean) => {
    const seen = await find();
    const node = seen?.found.find(isSought);
    if (seen === null || node === undefined) throw new Error('it is not in the frame');
    const nodeId = node.nodeName === '#text' ? node.parentId : node.nodeId;
    if (nodeId === undefined) throw new Error('the words stand nowhere');
    return { ...seen, nodeId };
  };
  const holding = (words: string) =>
    sought(({ nodeName, nodeValue }) => nodeName === '#text' && nodeValue.includes(words));
  return {
    async texts() {
      // A frame that is put in the place of another takes its line with it.
      const seen = await find().catch(() => null);
      return (seen?.found ?? [])
        .filter(({ nodeName }) => nodeName === '#text')
        .map(({ nodeValue }) => nodeValue.trim());
    },
    async placeOf(words) {
      const { session, isApart, frame, nodeId } = await holding(words);
      const { quads } = await session.send('DOM.getContentQuads', { nodeId });
      const [x1 = 0, y1 = 0, , , x3 = 0, y3 = 0] = quads[0] ?? [];
      const box = isApart ? await (await frame.frameElement()).boundingBox() : null;
      return { x: (box?.x ?? 0) + (x1 + x3) / 2, y: (box?.y ?? 0) + (y1 + y3) / 2 };
    },
    async sizeOf(name) {
      const { session, nodeId } = await sought(({ nodeName }) => nodeName.toLowerCase() === name);
      const { model } = await session.send('DOM.getBoxModel', { nodeId });
      return [model.width, model.height];
    },
    async styleOf(words, property) {
      const { session, nodeId } = await holding(words);
      const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId });
      return computedStyle.find(({ name }) => name === property)?.value;
    },
  };
}

/** The debugger's line to a frame: its own where the browser gives it a process apart, else the page's. */
async function sessionOf(page: Page, frame: Frame): Promise<{ session: CDPSession; isApart: boolean }> {
  try {
    return { session: await page.context().newCDPSession(frame), isApart: true };
  } catch {
    return { session: await page.context().newCDPSession(page), isApart: false };
  }
}
