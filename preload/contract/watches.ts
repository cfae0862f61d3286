/**
 * A folder that is watched for new clippings. `missing` is one that is not there now, as on a stick; `filed` and `failed` count
 * articles since the window was opened, `lastAt` is when one last came (milliseconds UTC).
 */
export interface WatchedFolder {
  readonly folder: string;
  readonly state: 'starting' | 'watching' | 'reading' | 'missing';
  readonly filed: number;
  readonly failed: number;
  readonly lastAt: number | null;
}
