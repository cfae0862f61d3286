import type { CallInput } from '../../preload/contract/calls.ts';
import type { EventName, Events } from '../../preload/contract/events.ts';
import type { IntakeSource } from '../../preload/contract/imports.ts';
import type { Result } from '../../preload/contract/result.ts';

/** Hears every event of the house, whatever its name. */
export type EventListener = <E extends EventName>(name: E, event: Events[E]) => void;

/** A picture, PDF or page for a door to serve: where its bytes lie, which no window is told, and their media type. */
export interface HouseFile {
  readonly path: string;
  readonly type: string;
}

/** What every door goes through: one archive, opened, with its processes behind it. */
export interface House {
  /** Answers a call from outside: unknown names and malformed inputs come back as `bad-input`; it never rejects. */
  answer(name: unknown, input: unknown): Promise<Result<unknown>>;
  /** The picture an article shows, by its SHA-256 as a window names it; null for what is none or not here. */
  image(sha256: string): Promise<HouseFile | null>;
  /** The PDF an article was clipped from, by its SHA-256 as a window names it; null for what is none or not here. */
  pdf(sha256: string): Promise<HouseFile | null>;
  /** The saved web page an article was clipped from, by its SHA-256 as a window names it; null for what is none or not here. */
  page(sha256: string): Promise<HouseFile | null>;
  /** Hears events until the function it gives is called. */
  listen(listener: EventListener): () => void;
  /** The source for a file or folder that a person chose at the door. */
  admit(path: string): IntakeSource;
  /** A source for bytes a door has received, with the place to write them; both are gone after the import. */
  stage(fileName: string): { readonly source: IntakeSource; readonly path: string };
  /** Stops jobs, drains the writer, closes the archive. Safe to call twice. */
  close(): Promise<void>;
}

/** What only a door can do, each on behalf of the `door.*` call of the same name. A door without it throws `not-available-here`. */
export interface DoorSurface {
  /** The paths a person chose; none when they changed their mind. */
  chooseFiles(input: CallInput<'door.chooseFiles'>): Promise<readonly string[]>;
  chooseFolder(): Promise<string | null>;
  showFolder(input: CallInput<'door.showFolder'>): Promise<void>;
  copyText(input: CallInput<'door.copyText'>): Promise<void>;
  /** Opens a web address in the person's browser, once they have seen all of it and want it; gives whether they did. */
  visit(address: URL): Promise<boolean>;
  /** Shows a file of the person's own in the file manager; a door without one throws `not-available-here`. */
  showFile(path: string): Promise<void>;
  /** Shows a saved page in a window of its own, where nothing of it can run; a door that has only the one throws `not-available-here`. */
  showPage(sha256: string, page: HouseFile): Promise<void>;
  /** Offers a finished file to the window as a download and gives its address. */
  offerDownload(file: { readonly path: string; readonly name: string }): Promise<string>;
  /**
   * Prints a page of ours, which lies in a folder of ours, to a tagged PDF with an outline. Nothing in it is run or fetched.
   * @throws {AppError} `no-browser`, `not-printed`, `cancelled`; there may be half a PDF then
   */
  printPdf(page: { readonly html: string; readonly pdf: string; readonly signal: AbortSignal }): Promise<void>;
}
