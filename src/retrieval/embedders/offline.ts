/**
 * The embedder that needs nothing: words, character pairs and characters of a text, hashed with a sign into one unit vector,
 * the same on every machine. It compares spellings, not meanings, and does not pretend to cross languages.
 */
import { detectLanguage } from '../../shared/language.ts';
import type { Embedder } from '../embedder.ts';
import { createStopwords } from '../stopwords.ts';
import { createTokenizer } from '../tokens.ts';

/** Width: 1024 costs 5 to 7 points of recall at 1 against the sparse index alone, 512 costs 15 (XQuAD, CMRC 2018, DRCD). */
const dimensions = 1024;
/** The same weights as the channels of the sparse index; stop words at a quarter, for a hash knows no rarity. */
const weights = { word: 1, stopword: 0.25, pair: 0.5, character: 0.3, latinPair: 0.1 };

/** The offline embedder: deterministic, no key, no network. A text without any word gets the vector of the empty word. */
export function offlineEmbedder(): Embedder {
  const tokenizer = createTokenizer();
  const isStopword = createStopwords();

  const embedOne = (text: string): Float32Array => {
    const language = detectLanguage(text) ?? 'en';
    const { tokens, pairs, characters } = tokenizer.read(text, language);
    const counts = new Map<string, number>();
    const add = (feature: string, weight: number): void => {
      counts.set(feature, (counts.get(feature) ?? 0) + weight);
    };
    for (const token of tokens)
      add(`w${token.term}`, isStopword(token.surface, language) ? weights.stopword : weights.word);
    for (const pair of pairs) add(`p${pair}`, /^\p{Script=Han}/u.test(pair) ? weights.pair : weights.latinPair);
    for (const character of characters) add(`c${character}`, weights.character);
    if (counts.size === 0) add('w', 1);
    const vector = new Float32Array(dimensions);
    for (const [feature, count] of counts) {
      const hash = hashOf(feature);
      const at = hash % dimensions;
      const sign = hash & 0x80000000 ? -1 : 1;
      // Repetition counts as its logarithm: the tenth "the" says little more than the second.
      vector[at] = (vector[at] as number) + sign * Math.log1p(count);
    }
    return unit(vector);
  };

  return {
    id: `offline-${dimensions}-1`,
    dimensions,
    maxBatch: 256,
    kind: 'hashed',
    embed: async (texts, options = {}) => {
      options.signal?.throwIfAborted();
      return texts.map(embedOne);
    },
  };
}

/** FNV-1a over UTF-16 code units, with a final mix so that low and high bits are both usable. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector);
  // Signs may cancel exactly in a very short text; it then points along its first axis rather than nowhere.
  if (length === 0) vector[0] = 1;
  return length === 0 ? vector : vector.map((value) => value / length);
}
