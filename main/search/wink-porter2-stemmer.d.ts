/** The package brings no types of its own. */
declare module 'wink-porter2-stemmer' {
  /** Takes the endings off an English word in small letters (Porter2, Snowball's English). */
  export default function stem(word: string): string;
}
