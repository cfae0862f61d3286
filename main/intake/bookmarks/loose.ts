import { z } from 'zod';

/** A text, or a number as one; what is neither is taken for nothing said. */
export const looseText = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined);

/** A yes or no, as programs write them: true, 1, "1", "true", "yes". */
export const looseFlag = z
  .union([z.boolean(), z.number(), z.string()])
  .transform((value) => /^(?:true|1|yes)$/i.test(String(value)))
  .catch(false);

/** A list of texts; what stands in it and is none is passed over, a single text is taken for a list of one. */
export const looseTexts = z
  .union([z.string().transform((one) => [one]), z.array(z.unknown())])
  .transform((list) => list.flatMap((one) => looseText.parse(one) ?? []))
  .catch([]);

/** A list of objects of one shape; what is of another is passed over. */
export function looseList<T>(shape: z.ZodType<T>): z.ZodType<readonly T[]> {
  return z
    .array(z.unknown())
    .transform((list) =>
      list.flatMap((one) => {
        const read = shape.safeParse(one);
        return read.success ? [read.data] : [];
      }),
    )
    .catch([]);
}

/** A list of names, bare or as objects with a `name`. */
export const looseNames = looseList(
  z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]),
);
