/** A folder that is watched: since when, and up to when what is in it has been filed (milliseconds UTC). */
export interface StoredWatch {
  readonly folder: string;
  readonly addedAt: number;
  readonly seenAt: number;
}
