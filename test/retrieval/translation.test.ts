import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cognateKey, createCognates } from '../../src/retrieval/cognates.ts';
import { compiled } from '../../src/retrieval/compiled.ts';
import { compileConcepts, openConcepts } from '../../src/retrieval/concepts.ts';
import type { CedictEntry } from '../../src/retrieval/dictionary/cedict.ts';
import { glossesOf } from '../../src/retrieval/dictionary/cedict.ts';
import { compileDictionary, openDictionary } from '../../src/retrieval/dictionary/dictionary.ts';
import { createGlosser, longestWords } from '../../src/retrieval/dictionary/glosses.ts';
import { soundOfSyllable, soundsInText, soundsOfName } from '../../src/retrieval/dictionary/transliteration.ts';
import { glossaryFolder, parseGlossary, readTables } from '../../src/retrieval/glossary.ts';
import { createStopwords } from '../../src/retrieval/stopwords.ts';
import { createTokenizer } from '../../src/retrieval/tokens.ts';
import type { Language } from '../../src/shared/language.ts';
import { sharedTools, temporaryFolder } from './support.ts';

const tokenizer = createTokenizer();
const stem = (word: string): string => tokenizer.stem(word, 'en');
const entry = (simplified: string, pinyin: string, ...senses: readonly string[]): CedictEntry => ({
  simplified,
  pinyin,
  senses,
});

describe('the glossary', () => {
  it('reads columns by name, variants by bar, and tolerates missing cells and columns', () => {
    const table = 'zh\ten\tfr\tes\ttheme\n评估|评价\tevaluation\tévaluation\t\tx\n\n只有\t\t\t\tx\n 盐 \tsalt\n';
    expect(parseGlossary(table).map(({ variants }) => variants)).toEqual([
      { zh: ['评估', '评价'], en: ['evaluation'], fr: ['évaluation'], es: [] },
      { zh: ['盐'], en: ['salt'], fr: [], es: [] },
    ]);
    expect(parseGlossary('en\tfr\nbridge\tpont').map(({ variants }) => variants.fr)).toEqual([['pont']]);
    expect(parseGlossary('')).toEqual([]);
  });

  it('that ships with the project can be read', async () => {
    expect((await readTables(glossaryFolder)).flatMap(parseGlossary).length).toBeGreaterThan(0);
  });
});

describe('concepts', () => {
  const glossary = parseGlossary(
    'zh\ten\tfr\tes\n能力建设\tcapacity building\trenforcement des capacités\tfortalecimiento de la capacidad\n能力\tcapacity\tcapacité\tcapacidad\n治理\tgovernance\tgouvernance\tgobernanza\n政府\tgovernment\tgouvernement\tgobierno\n什么\twhat\tquoi\tqué\n',
  );
  const find = (text: string, language: Language): readonly string[] =>
    openConcepts(compileConcepts(glossary, language, tokenizer, createStopwords()))
      .find(tokenizer.read(text, language).tokens)
      .map(({ concept, weight }) => `${concept} ${weight}`);

  it.each([
    ['能力建设', 'zh'],
    ['Capacity building', 'en'],
    ['le renforcement des capacités', 'fr'],
    ['el fortalecimiento de la capacidad', 'es'],
  ] as const)('finds in %s (%s) what the others name, and what is inside at half weight', (text, language) => {
    expect(find(text, language)).toEqual(['capacity building 1', 'capacity 0.5']);
  });

  it.each([
    ['加纳和法国', 'zh', ['region:GH 1', 'region:FR 1']],
    ['Ghana, France', 'en', ['region:GH 1', 'region:FR 1']],
    ['le Ghana et la France', 'fr', ['region:GH 1', 'region:FR 1']],
  ] as const)('knows the countries of %s (%s)', (text, language, expected) => {
    expect(find(text, language)).toEqual(expected);
  });

  it('tells words of one stem apart by their spelling', () => {
    expect(find('governance', 'en')).toEqual(['governance 1']);
    expect(find('governments', 'en').length).toBeGreaterThan(0);
  });

  it('makes no concept of words that only ask', () => {
    expect(find('what', 'en')).toEqual([]);
  });
});

describe('cognates', () => {
  it.each([
    ['evaluación', 'evaluation'],
    ['organización', 'organisation'],
    ['démocratie', 'democracy'],
    ['sostenible', 'sostenibilidad'],
    ['eficacia', 'efficacite'],
  ])('%s looks like %s', (one, other) => {
    expect(createCognates([other]).find(one)).toHaveLength(1);
  });

  it.each([
    ['puente', 'pension'],
    ['casa', 'case study'],
    ['mujer', 'museum'],
  ])('%s does not look like %s', (one, other) => {
    expect(createCognates([other]).find(one)).toEqual([]);
  });

  it('gives the closest first and no more than four', () => {
    const found = createCognates(['nationality', 'nations', 'natality', 'native', 'notional', 'nation']).find('nación');
    expect(found.length).toBeLessThanOrEqual(4);
    expect(found[0]?.weight).toBe(1);
    expect(cognateKey('nación')).toBe(cognateKey('nation'));
  });
});

describe('the dictionary', () => {
  const entries = [
    entry('社会', 'she4 hui4', 'society'),
    entry('保护', 'bao3 hu4', 'to protect', 'to defend'),
    entry('社会保护', 'she4 hui4 bao3 hu4', 'social protection; welfare (of a country)'),
    entry('桥', 'qiao2', 'bridge', 'CL:座[zuo4]'),
    entry('牛', 'Niu2', 'surname Niu'),
  ];
  const dictionary = openDictionary(compileDictionary(entries, stem));

  it('gives stems of glosses, the first senses heaviest, without pointers and surnames', () => {
    expect(dictionary.glosses('保护').map(({ term }) => term)).toEqual(['protect', 'defend']);
    expect(dictionary.glosses('桥')).toEqual([{ term: 'bridg', weight: 1 }]);
    expect(dictionary.glosses('牛')).toEqual([]);
    expect(dictionary.glosses('没有的词')).toEqual([]);
  });

  it('shares the weight of a phrase among its words and keeps the phrase', () => {
    const glosses = Object.fromEntries(
      glossesOf(['social protection; welfare'], stem).map(({ term, weight }) => [term, weight]),
    );
    expect(glosses.social).toBeCloseTo(0.5);
    expect(glosses.social_protect).toBeCloseTo(0.25);
    expect(glosses.welfar).toBeGreaterThan(0.8);
  });

  it('cuts text into its longest words', () => {
    expect(longestWords('社会保护的桥', dictionary).map(({ word }) => word)).toEqual(['社会保护', '的', '桥']);
  });

  it('glosses a text by its words, those inside them, and its Latin words and numbers', () => {
    const glosses = createGlosser(dictionary, tokenizer).gloss(tokenizer.read('社会保护 UNICEF 12', 'zh').runs);
    const weight = (term: string): number => glosses.find((gloss) => gloss.term === term)?.weight ?? 0;
    expect(weight('social')).toBeGreaterThan(weight('societi'));
    expect(weight('societi')).toBeGreaterThan(0);
    expect(weight('unicef')).toBe(1);
    expect(weight('12')).toBe(1);
  });

  it('of the installed package knows the words of these reports', async () => {
    const { dictionary: installed } = await (await sharedTools()).chinese();
    expect(installed.glosses('评估').map(({ term }) => term)).toContain('evalu');
    expect(installed.glosses('预算').map(({ term }) => term)).toContain('budget');
  });
});

describe('names by sound', () => {
  it.each([
    ['kawann', 'KWN'],
    ['Schmidt', 'SMTT'],
    ['Phillip', 'FLP'],
    ['Knight', 'NT'],
  ])('%s sounds like %s', (name, sound) => {
    expect(soundsOfName(name)[0]).toBe(sound);
  });

  it('hears a name with and without its closing r', () => {
    expect(soundsOfName('Carter')).toEqual(expect.arrayContaining(['KLTL', 'KT']));
  });

  it('hears syllables', () => {
    expect(['lang3', 'er3', 'zhu4', 'a5', 'xiao1'].map(soundOfSyllable)).toEqual(['LN', 'L', 'C', '', 'S']);
  });

  it('finds stretches of name characters, whole ones heaviest', async () => {
    const { dictionary } = await (await sharedTools()).chinese();
    const sounds = soundsInText('，卡塔尔，', dictionary.nameCharacters);
    expect(sounds).toContainEqual({ term: 'KTL', weight: 1 });
    expect(soundsOfName('Qatar')).toContain('KTL');
  });
});

describe('compiled tables', () => {
  it('are made once, and again when damaged', async () => {
    const folder = join(await temporaryFolder(), 'new');
    let made = 0;
    const make = () =>
      compiled(folder, 'table', async () => {
        made += 1;
        return Buffer.from('content');
      });
    expect((await make()).toString()).toBe('content');
    expect((await make()).toString()).toBe('content');
    expect(made).toBe(1);
    const bytes = await readFile(join(folder, 'table'));
    bytes[bytes.length - 1] = 0;
    await writeFile(join(folder, 'table'), bytes);
    expect((await make()).toString()).toBe('content');
    expect(made).toBe(2);
  });

  it('are made in memory where nothing can be written', async () => {
    const place = await temporaryFolder();
    await writeFile(join(place, 'file'), '');
    expect((await compiled(join(place, 'file'), 'table', async () => Buffer.from('x'))).toString()).toBe('x');
  });
});
