import { describe, expect, it } from 'vitest';
import { turn } from '../../../../main/archive/turn.ts';

describe('turn', () => {
  it('comes to one caller after the other, and to one only each time the process has looked for questions', async () => {
    let looks = 0;
    let isOver = false;
    const look = (): void => {
      looks += 1;
      if (!isOver) setImmediate(look);
    };
    look();
    const steps: { readonly name: string; readonly look: number }[] = [];
    const work = async (name: string): Promise<void> => {
      for (let step = 0; step < 3; step += 1) {
        await turn();
        steps.push({ name, look: looks });
      }
    };
    await Promise.all([work('filing'), work('indexing')]);
    isOver = true;
    expect(steps.map(({ name }) => name)).toEqual([1, 2, 3].flatMap(() => ['filing', 'indexing']));
    expect(new Set(steps.map((step) => step.look)).size).toBe(6);
  });
});
