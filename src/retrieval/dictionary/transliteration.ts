/**
 * How foreign names sound, roughly: a Latin name and its Chinese transliteration reduced to the same string of consonant
 * classes ("Brownlee" and 布朗利 are both PLNL). Which characters spell names, and how, is learned from the names in
 * CC-CEDICT. It only proposes; the rarity of a sound decides what a match is worth.
 */
import type { WeightedTerm } from '../lexical.ts';
import type { CedictEntry } from './cedict.ts';

const initials: Readonly<Record<string, string>> = {
  b: 'P', p: 'P', m: 'M', f: 'F', w: 'W', d: 'T', t: 'T', n: 'N', l: 'L', r: 'L', g: 'K', k: 'K', h: 'H', j: 'J', q: 'C',
  x: 'S', zh: 'C', ch: 'C', sh: 'S', z: 'S', c: 'S', s: 'S',
}; // biome-ignore format: a table
const letters: Readonly<Record<string, string>> = {
  b: 'P', p: 'P', m: 'M', f: 'F', v: 'W', w: 'W', d: 'T', t: 'T', n: 'N', l: 'L', r: 'L', g: 'K', k: 'K', h: 'H',
  '1': 'S', '2': 'C', '3': 'J', s: 'S', z: 'S',
}; // biome-ignore format: a table

/** Consonant classes of one pinyin syllable: "lang3" is "LN". */
export function soundOfSyllable(pinyin: string): string {
  const syllable = pinyin.toLowerCase();
  if (/^er\d?$/.test(syllable)) return 'L';
  const parts = /^(zh|ch|sh|[bpmfwdtnlrgkhjqxzcsy]?)[a-zü:]*?(n|ng)?\d?$/.exec(syllable);
  return parts === null ? '' : (initials[parts[1] ?? ''] ?? '') + (parts[2] === undefined ? '' : 'N');
}

/**
 * The sounds a Latin name may have been heard as, likeliest first: with its r and l, without a closing r, without either
 * (卡特 for Carter), and with a hard g for j. Sounds of fewer than two classes are left out.
 */
export function soundsOfName(name: string): readonly string[] {
  const spelled = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/sch|sh/g, '1')
    .replace(/tch|ch/g, '2')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/gh(?=[^aeiou]|$)/g, '')
    .replace(/gh/g, 'g')
    .replace(/ck|qu?/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/(.)\1/g, '$1')
    .replace(/g(?=[eiy])/g, '3')
    .replace(/ng(?=[^aeiou]|$)/g, 'n')
    .replace(/dg|j/g, '3')
    .replace(/m(?=[pbf])/g, 'n')
    .replace(/w(?=[^aeiouy]|$)/g, '')
    .replace(/(?<=[a-z])h(?=[^aeiou]|$)/g, '');
  const classes = (text: string): string => [...text].map((letter) => letters[letter] ?? '').join('');
  const sounds = new Set([
    classes(spelled),
    classes(spelled.replace(/r(?=[^aeiouy]|$)/g, '')),
    classes(spelled.replace(/[rl](?=[^aeiouy]|$)/g, '')),
  ]);
  for (const sound of [...sounds]) sounds.add(sound.replace(/J/g, 'K'));
  return [...sounds].filter((sound) => sound.length >= 2);
}

/**
 * The characters that spell foreign names and their sounds. A character counts when it took part in at least ten names of
 * CC-CEDICT whose English form sounds alike (10 was better than 3 or 6 on xquad-en-zh: it drops 的, 大, 国).
 */
export function learnNameCharacters(entries: readonly CedictEntry[]): Readonly<Record<string, string>> {
  const uses = new Map<string, number>();
  const readings = new Map<string, Map<string, number>>();
  for (const { simplified, pinyin, senses } of entries) {
    const characters = [...simplified.replace(/[·・]/g, '')];
    const syllables = pinyin
      .replace(/[·,]/g, ' ')
      .split(/\s+/)
      .filter((syllable) => syllable !== '');
    if (characters.length < 3 || characters.length !== syllables.length || !/^[A-Z]/.test(syllables[0] ?? '')) continue;
    const name = /^(?:\([^)]*\) )?(\p{Lu}\p{Ll}+)/u.exec(senses[0] ?? '')?.[1];
    if (name === undefined) continue;
    const heard = [syllables, syllables.filter((syllable) => !/^er/.test(syllable))].map((list) =>
      list.map(soundOfSyllable).join(''),
    );
    if (!soundsOfName(name).some((sound) => heard.includes(sound))) continue;
    for (const [at, character] of characters.entries()) {
      uses.set(character, (uses.get(character) ?? 0) + 1);
      const sound = soundOfSyllable(syllables[at] ?? '');
      const known = readings.get(character) ?? new Map<string, number>();
      readings.set(character, known.set(sound, (known.get(sound) ?? 0) + 1));
    }
  }
  const learned: Record<string, string> = {};
  for (const [character, count] of uses) {
    const [likeliest] = [...(readings.get(character) ?? [])].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    if (count >= 10 && likeliest !== undefined) learned[character] = likeliest[0];
  }
  return learned;
}

/** Longest name looked for, in characters. */
const longestName = 6;

/**
 * The sounds of every stretch of name characters in simplified `text`: a whole stretch at weight 1, one that shares an end
 * with it .5, one inside it .25 (names run into particles that also spell names).
 */
export function soundsInText(text: string, characters: Readonly<Record<string, string>>): readonly WeightedTerm[] {
  const found = new Map<string, number>();
  let stretch: string[] = [];
  const flush = (): void => {
    for (let from = 0; from < stretch.length - 1; from += 1) {
      for (let to = from + 2; to <= Math.min(stretch.length, from + longestName); to += 1) {
        const ends = Number(from === 0) + Number(to === stretch.length);
        const part = stretch.slice(from, to);
        for (const spelled of [part, part.filter((character) => character !== '尔')]) {
          const sound = spelled.map((character) => characters[character] ?? '').join('');
          if (sound.length >= 2)
            found.set(sound, Math.max(found.get(sound) ?? 0, ends === 2 ? 1 : ends === 1 ? 0.5 : 0.25));
        }
      }
    }
    stretch = [];
  };
  for (const character of text) {
    if (characters[character] !== undefined) stretch.push(character);
    else flush();
  }
  flush();
  return [...found].map(([term, weight]) => ({ term, weight }));
}

/** Sounds of the capitalized words of a Latin text: the likeliest at weight 1, the others at .7. */
export function soundsOfCapitals(text: string): readonly WeightedTerm[] {
  const found = new Map<string, number>();
  for (const [name] of text.matchAll(/\b\p{Lu}\p{L}{2,}/gu))
    for (const [rank, sound] of soundsOfName(name).entries())
      found.set(sound, Math.max(found.get(sound) ?? 0, rank === 0 ? 1 : 0.7));
  return [...found].map(([term, weight]) => ({ term, weight }));
}
