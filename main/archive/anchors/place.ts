/** A stretch of a text in UTF-16 units, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}
