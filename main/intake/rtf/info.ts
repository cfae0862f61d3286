import type { RtfInfo } from './document.ts';
import type { GroupState } from './state.ts';

const texts = ['title', 'author', 'subject', 'keywords', 'company'] as const;
const longest = 4000;

/** Reads what a document says of itself in its `\info` group. */
export class InfoReader {
  readonly #values: Record<string, string> = {};
  #name = '';

  get info(): RtfInfo {
    const text = (name: string): string => (this.#values[name] ?? '').trim();
    return {
      title: text('title'),
      author: text('author'),
      subject: text('subject'),
      keywords: text('keywords'),
      company: text('company'),
      created: this.#date('creatim'),
      revised: this.#date('revtim'),
    };
  }

  addText(text: string): void {
    const before = this.#values[this.#name] ?? '';
    if (before.length < longest) this.#values[this.#name] = before + text;
  }

  takeWord(state: GroupState, name: string, value: number | null): void {
    if (state.destination === 'info-time') {
      if (/^(?:yr|mo|dy)$/.test(name)) this.#values[`${this.#name} ${name}`] = String(value ?? 0);
      return;
    }
    if (state.destination === 'info-text') return;
    this.#name = name;
    if (texts.some((known) => known === name)) state.destination = 'info-text';
    else if (name === 'creatim' || name === 'revtim') state.destination = 'info-time';
    else state.destination = 'skip';
  }

  #date(name: string): string {
    const [year = 0, month = 0, day = 0] = ['yr', 'mo', 'dy'].map((part) =>
      Number(this.#values[`${name} ${part}`] ?? 0),
    );
    if (year < 1970 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return '';
    return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  }
}
