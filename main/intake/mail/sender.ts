import type { Sourced } from '../../../preload/contract/articles.ts';
import { foldLine } from '../white-space.ts';

/** What a sender's name says of who wrote and who published a message: a mailing list's is its outlet's, anyone else's the author's. */
export function senderFields(
  name: string,
  isMailing: boolean,
): { readonly outlet: Sourced | null; readonly author: Sourced | null } {
  const said = foldLine(name).replace(/^["'“](.*)["'”]$/u, '$1');
  if (said === '' || /^\S+@\S+$/.test(said)) return { outlet: null, author: null };
  if (!isMailing) return { outlet: null, author: field(said) };
  const [, person, outlet] = /^(.{3,60}?)\s+(?:from|at|via|@)\s+(.{2,})$/u.exec(said) ?? [];
  if (person === undefined || outlet === undefined) return { outlet: field(said), author: null };
  return { outlet: field(outlet), author: field(person) };
}

function field(value: string): Sourced {
  return { value, origin: 'file', isGuess: true };
}
