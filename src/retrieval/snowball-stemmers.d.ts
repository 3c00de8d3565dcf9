/** snowball-stemmers 0.6.0 ships no types; this is the part used here. */
declare module 'snowball-stemmers' {
  export type Stemmer = { stem(word: string): string };
  const snowball: { newStemmer(algorithm: 'english' | 'french' | 'spanish'): Stemmer };
  export default snowball;
}
