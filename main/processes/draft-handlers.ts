import { join } from 'node:path';
import type { DraftPiece } from '../../preload/contract/drafts.ts';
import { plainOptions } from '../../preload/contract/exports.ts';
import type { Events } from '../../preload/contract/events.ts';
import { noteWords } from '../archive/notes/note-words.ts';
import type { Citer } from '../export/citations/citer.ts';
import { writeNew } from '../export/write-new.ts';
import {
  addPieces,
  movePieces,
  readDraft,
  removePieces,
  restorePieces,
  writePiece,
  type StoredPiece,
} from '../storage/drafts.ts';
import type { ArchiveContext } from './archive-handlers.ts';
import type { ArchiveCalls } from './protocol.ts';
import { draftCitations } from './draft-citations.ts';
import { logExport } from './log-export.ts';
import type { Handlers } from './serve.ts';
import { whileExporting } from './unfinished-exports.ts';

type DraftCalls = Pick<ArchiveCalls, Extract<keyof ArchiveCalls, `drafts.${string}` | `draft.${string}`>>;

/** Whether a call only concerns drafts: no list shows anything else for it, and the index has nothing to follow. */
export function isDraftCall(name: string): boolean {
  return /^drafts?\./.test(name);
}

/**
 * Answers the calls on the drafts of dossiers; windows are told of changes apart from those of the archive. What writes a draft is
 * loaded when it is first asked for: an archive opens without it.
 */
export function draftHandlers({ db, folder: archive, tell }: ArchiveContext): Handlers<DraftCalls> {
  const told = <T>(how: Events['drafts.changed']['how'], value: T): T => {
    tell('drafts.changed', { how });
    return value;
  };
  const done = {};
  const citerOf = draftCitations(db);
  return {
    'drafts.get': async ({ dossier }) => {
      const { pieces } = readDraft(db, dossier);
      const citer = await citerOf(pieces);
      return { pieces: pieces.map((piece) => toPiece(piece, citer)) };
    },
    'drafts.add': ({ dossier, after, pieces }) => told('added', { ids: addPieces(db, dossier, after, pieces) }),
    'drafts.write': ({ id, ...written }) => (writePiece(db, id, written), told('written', done)),
    'drafts.move': ({ ids, after }) => told('moved', { before: movePieces(db, ids, after) }),
    'drafts.remove': ({ ids }) => (removePieces(db, ids), told('removed', done)),
    'drafts.restore': ({ ids }) => (restorePieces(db, ids), told('restored', done)),
    'draft.preview': async ({ dossier, format }) => {
      const draft = readDraft(db, dossier);
      const { previewDraft } = await import('../export/document/write-draft.ts');
      return previewDraft(draft, await citerOf(draft.pieces), format);
    },
    'draft.export': async ({ dossier, format, paper = plainOptions.paper, folder }) => {
      const draft = readDraft(db, dossier);
      const { writtenDraft } = await import('../export/document/write-draft.ts');
      const { stem, ending, content } = writtenDraft(draft, await citerOf(draft.pieces), format, paper);
      const file = await whileExporting(archive, folder, () => writeNew(folder, stem, ending, content));
      await logExport(db, {
        what: 'draft',
        format,
        subject: dossier,
        counts: { pieces: draft.pieces.length },
        path: join(folder, file),
      });
      return { pieces: draft.pieces.length, file, place: folder };
    },
  };
}

function toPiece(piece: StoredPiece, citer: Citer): DraftPiece {
  if (piece.kind !== 'quote') return piece;
  const { fields, article, note, ...rest } = piece;
  return {
    ...rest,
    note: noteWords(note),
    article: { id: article, title: fields.title?.value ?? '', language: fields.language?.value ?? null },
    citation: citer.alone(article).text,
  };
}
