import type { Article, DossierId } from '../../preload/contract/articles.ts';
import { nameUuid } from './name-uuid.ts';
import { refiName } from './refi-names.ts';
import { UniqueNames } from './unique-names.ts';
import { variableNames } from './refi-variables.ts';
import { xmlAttribute } from './xml-text.ts';

/** The dossiers of one project as sets of sources, gathered while its sources are written; each has the same GUID in every export. */
export class RefiSets {
  readonly #sets = new Map<DossierId, { readonly name: string; readonly members: string[] }>();

  /** Puts a source, by its GUID, into the set of each dossier that its article lies in. */
  add({ dossiers }: Article, source: string): void {
    for (const { id, name } of dossiers) {
      const set = this.#sets.get(id) ?? { name, members: [] };
      set.members.push(source);
      this.#sets.set(id, set);
    }
  }

  /** The sets as XML, or nothing where there are none. Some programs show a set as one more variable, so none is called as a variable is. */
  list(): string {
    if (this.#sets.size === 0) return '';
    const taken = new UniqueNames();
    for (const name of variableNames) taken.of(name);
    const sets = Array.from(this.#sets, ([id, { name, members }]) => {
      const refs = members.map((source) => `<MemberSource targetGUID="${source}"/>\n`).join('');
      return `<Set guid="${nameUuid(`dossier/${id}`)}" name="${xmlAttribute(taken.of(refiName(name)))}">\n${refs}</Set>\n`;
    });
    return `<Sets>\n${sets.join('')}</Sets>\n`;
  }
}
