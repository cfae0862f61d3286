import { AppError } from '../../archive/app-error.ts';
import { citedItem, type CitedItem, type CitingHabits } from '../../archive/citations/cited-item.ts';
import { citedFrom, type Cited } from './cited.ts';
import { withTranslation } from './translated.ts';
import { register, type CitePlace, type Processor, type ProcessorMaker, type StyleText } from './processor.ts';
import { veiled } from './veil.ts';

/** A style to cite by. */
export interface CitationStyle extends StyleText, CitingHabits {}

/** Nothing: what a style that has no bibliography gives for it. */
const nothing: Cited = { text: '', runs: [] };

/**
 * Cites the items of one document by one style. Everything it gives is made once and kept: ten thousand notes to a thousand articles
 * cost no more than a few thousand.
 */
export class Citer {
  readonly #make: ProcessorMaker;
  readonly #style: CitationStyle;
  readonly #items: ReadonlyMap<string, CitedItem>;
  readonly #made = new Map<string, Cited>();
  readonly #firsts = new Map<string, number>();
  #entries: ReadonlyMap<string, Cited> | null = null;
  #last: { readonly id: string; readonly locator: string } | null = null;
  #notes = 0;

  /** @param items all that will be cited, since some styles tell two apart only where both are (`2024a`) */
  constructor(make: ProcessorMaker, style: CitationStyle, items: readonly CitedItem[]) {
    this.#make = make;
    this.#style = style;
    this.#items = new Map(items.map((item) => [item.id, citedItem(item, style)]));
  }

  /** Whether the style cites in numbered notes, or in brackets in the text. */
  get kind(): 'note' | 'in-text' {
    return this.#processor().opt.xclass;
  }

  /**
   * The next citation of the document: a note in full at the first, in short after that, or what stands in brackets in the text.
   * @param page the page or pages that are meant
   * @throws {Error} for an item that was not announced
   */
  cite(id: string, page = ''): Cited {
    this.#notes += 1;
    const first = this.#firsts.get(id);
    const isAgain = this.#last?.id === id;
    const position = first === undefined ? 0 : !isAgain ? 1 : this.#last?.locator === page ? 2 : page === '' ? 1 : 3;
    if (first === undefined) this.#firsts.set(id, this.#notes);
    this.#last = { id, locator: page };
    return this.#citation(id, position, page, first);
  }

  /** The citation of an item by itself: a note in full or, where the style has no notes but a list, its entry there. */
  alone(id: string): Cited {
    const entry = this.kind === 'note' ? nothing : this.entry(id);
    return entry.text === '' ? this.#citation(id, 0, '', undefined) : entry;
  }

  /** The short form of an item that was cited before, wherever that was. */
  short(id: string): Cited {
    return this.#citation(id, 1, '', undefined);
  }

  /** An item as the bibliography has it; empty where the style has none. */
  entry(id: string): Cited {
    return this.#bibliography().get(id) ?? nothing;
  }

  /** All items as the bibliography has them, in its order, by their ids. */
  bibliography(): ReadonlyMap<string, Cited> {
    return this.#bibliography();
  }

  #citation(id: string, position: CitePlace['position'], page: string, first: number | undefined): Cited {
    if (!this.#items.has(id)) throw new Error(`${id} was not announced`);
    const isNumbered = first !== undefined && this.#style.csl.includes('first-reference-note-number');
    const place: CitePlace = {
      id,
      position,
      ...(page === '' ? {} : { locator: veiled(page), label: 'page' }),
      ...(isNumbered ? { 'first-reference-note-number': first } : {}),
    };
    const key = JSON.stringify(place);
    const isInFull = position === 0 && this.kind === 'note';
    const made =
      this.#made.get(key) ?? tried(() => this.#said(id, this.#processor().makeCitationCluster([place]), isInFull));
    this.#made.set(key, made);
    return made;
  }

  #bibliography(): ReadonlyMap<string, Cited> {
    if (this.#entries === null) {
      this.#entries = tried(() => {
        const processor = this.#processor();
        register(processor, [...this.#items.values()]);
        return this.#entriesOf(processor);
      });
    }
    return this.#entries;
  }

  #entriesOf(processor: Processor): ReadonlyMap<string, Cited> {
    const bibliography = processor.makeBibliography();
    if (bibliography === false) return new Map();
    const [{ entry_ids: ids }, entries] = bibliography;
    return new Map(
      entries.map((entry, at) => {
        const id = ids[at]?.[0] ?? '';
        return [id, this.#said(id, entry, true)];
      }),
    );
  }

  /** What the processor wrote of an item, with the translation of its headline where that is cited in full; brackets in the text have no room for it. */
  #said(id: string, html: string, isInFull: boolean): Cited {
    const translation = isInFull ? this.#items.get(id)?.translation : undefined;
    return saidOf(withTranslation(html, translation ?? null, this.#style.marksTranslation === true));
  }

  /** The processor of the style, which all citers by it share: it is told of the items again when another has had it since. */
  #processor(): Processor {
    const held = holders.get(this.#make) ?? new Map<string, { citer: Citer; processor: Processor }>();
    holders.set(this.#make, held);
    const key = `${this.#style.key} ${this.#style.locale ?? ''}`;
    const holder = held.get(key);
    if (holder?.citer === this) return holder.processor;
    const processor = this.#make(this.#style, [...this.#items.values()]);
    held.set(key, { citer: this, processor });
    return processor;
  }
}

/** What the processor wrote; nothing where it says that the style has nothing to say of an item. */
function saidOf(html: string): Cited {
  const cited = citedFrom(html);
  // With the brackets and full stops that the style puts around a citation, and the number of an entry before it.
  return /^[^\p{L}\p{N}]*(?:\d+\. )?\[(?:CSL STYLE ERROR: reference with no printed form\.|NO_PRINTED_FORM)\][^\p{L}\p{N}]*$/u.test(
    cited.text,
  )
    ? nothing
    : cited;
}

/** @throws {AppError} `style-fails`: a style that was added can fail where it did not when it was tried */
function tried<T>(cite: () => T): T {
  try {
    return cite();
  } catch (error) {
    throw new AppError('style-fails', String(error), { cause: error });
  }
}

const holders = new WeakMap<ProcessorMaker, Map<string, { citer: Citer; processor: Processor }>>();
