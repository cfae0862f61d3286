import { describe, expect, it } from 'vitest';
import { inStep } from '../../../../../main/export/package/in-step.ts';

async function* numbers(to: number, read: number[] = []): AsyncGenerator<number> {
  for (let number = 1; number <= to; number += 1) {
    read.push(number);
    yield await Promise.resolve(number);
  }
}

const into =
  (taken: number[]) =>
  async (things: AsyncIterable<number>): Promise<void> => {
    for await (const thing of things) taken.push(thing);
  };

describe('several in step', () => {
  it('each get everything, in order, and it is read once', async () => {
    const [read, one, two]: [number[], number[], number[]] = [[], [], []];
    await inStep(numbers(5, read), [into(one), into(two)]);
    expect([read, one, two]).toEqual([
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
      [1, 2, 3, 4, 5],
    ]);
  });

  it('all stop where one fails, whose reason is given, and no more is read', async () => {
    const read: number[] = [];
    const failing = async (things: AsyncIterable<number>): Promise<void> => {
      for await (const thing of things) if (thing === 3) throw new Error('full');
    };
    await expect(inStep(numbers(9, read), [into([]), failing, into([])])).rejects.toThrow('full');
    expect(read).toEqual([1, 2, 3]);
  });

  it('do not wait for one that has seen enough', async () => {
    const taken: number[] = [];
    const first = async (things: AsyncIterable<number>): Promise<void> => {
      for await (const thing of things) if (thing === 1) return;
    };
    await inStep(numbers(3), [first, into(taken)]);
    expect(taken).toEqual([1, 2, 3]);
  });

  it('all fail as what is read fails', async () => {
    async function* broken(): AsyncGenerator<number> {
      yield* numbers(2);
      throw new Error('gone');
    }
    await expect(inStep(broken(), [into([]), into([])])).rejects.toThrow('gone');
  });
});
