/**
 * A wrong "supported" is the worst error: true sentences of reports, changed in one respect by rule, must never be supported.
 * The sentences themselves must mostly be, or the test would prove nothing.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/model.ts';
import { emptyReport } from '../../src/report/model.ts';
import type { Language } from '../../src/shared/language.ts';
import { sentences } from '../../src/shared/text.ts';
import { chineseReport, englishReport } from '../retrieval/support.ts';
import type { Checker } from './checking.ts';
import { checkerOf, seedReport } from './checking.ts';

/** A report on harbours in French and one in Spanish, with the numbers, names and turns that get retold wrongly. */
function harbourReport(language: 'fr' | 'es'): Report {
  const texts = {
    fr: [
      'De 2012 à 2015, le programme a formé 340 pêcheurs au Sénégal et 120 au Togo.',
      'Les subventions ont augmenté de 15 pour cent dans les ports ruraux.',
      'Le Fonds n’a pas respecté le calendrier des travaux.',
      'La plupart des coopératives ont approuvé le règlement avant la fin des travaux.',
      'La Banque mondiale a financé deux tiers des entrepôts frigorifiques.',
    ],
    es: [
      'De 2012 a 2015, el programa capacitó a 340 pescadores en Ecuador y a 120 en el Perú.',
      'Las subvenciones aumentaron un 15 por ciento en los puertos rurales.',
      'El Fondo no cumplió el calendario de las obras.',
      'La mayoría de las cooperativas aprobó el reglamento antes del final de las obras.',
      'El Banco Mundial financió dos tercios de los almacenes frigoríficos.',
    ],
  }[language];
  return {
    ...emptyReport,
    id: `harbours-${language}`,
    language,
    paragraphs: texts.map((text, at) => ({ number: at + 1, section: null, text, items: [], lines: [at, at] })),
  };
}

type Change = readonly [from: RegExp, to: string];
/** What one word too many, too few or another makes false. */
const changes: Readonly<Record<Language, readonly Change[]>> = {
  zh: [
    [/提高|增加|上升/u, '降低'],
    [/下降|减少/u, '上升'],
    [/加强/u, '削弱'],
    [/改善/u, '恶化'],
    [/促进/u, '妨碍'],
    [/接受/u, '拒绝'],
    [/不足|缺乏/u, '充足'],
    [/横向/u, '纵向'],
    [/中等收入/u, '高收入'],
    [/长期/u, '短期'],
    [/妇女/u, '男子'],
    [/许多|大多数|一些/u, '所有'],
    [/(?<=国际劳工组织)(?=[有提分处])/u, '没有'],
    [/(?<=评估)(?=[揭论])/u, '没有'],
    [/(?<=劳工局)(?=[欢注将])/u, '不'],
    [/加纳/u, '肯尼亚'],
    [/智利/u, '秘鲁'],
    [/巴西/u, '印度'],
    [/世界卫生组织/u, '联合国教科文组织'],
    [/世界银行/u, '国际货币基金组织'],
  ],
  en: [
    [/ was /u, ' was not '],
    [/ were /u, ' were not '],
    [/ rose /u, ' fell '],
    [/slow/u, 'fast'],
    [/ well /u, ' badly '],
    [/girls/u, 'boys'],
    [/Ghana/u, 'Kenya'],
    [/fourteen/u, 'forty'],
    [/common/u, 'rare'],
    [/welcomes/u, 'rejects'],
    [/rural/u, 'urban'],
    [/^(?=[A-Z])/u, 'Only some of the '],
  ],
  fr: [
    [/augmenté/u, 'diminué'],
    [/n’a pas respecté/u, 'a respecté'],
    [/ a formé/u, ' n’a pas formé'],
    [/La plupart des/u, 'Toutes les'],
    [/approuvé/u, 'rejeté'],
    [/avant/u, 'après'],
    [/ruraux/u, 'urbains'],
    [/deux tiers/u, 'un tiers'],
    [/Sénégal/u, 'Mali'],
    [/Banque mondiale/u, 'Banque africaine de développement'],
    [/340(.*)120/u, '120$1340'],
  ],
  es: [
    [/aumentaron/u, 'disminuyeron'],
    [/no cumplió/u, 'cumplió'],
    [/ capacitó/u, ' no capacitó'],
    [/La mayoría de las/u, 'Todas las'],
    [/aprobó/u, 'rechazó'],
    [/antes/u, 'después'],
    [/rurales/u, 'urbanos'],
    [/dos tercios/u, 'un tercio'],
    [/Ecuador/u, 'Chile'],
    [/Banco Mundial/u, 'Banco Africano de Desarrollo'],
    [/340(.*)120/u, '120$1340'],
  ],
};

/** Every falsehood the rules make of a sentence: each number and year another, each change where it fits. */
function falsehoods(sentence: string, language: Language): readonly string[] {
  const numbers = [...sentence.matchAll(/\d+/gu)].flatMap((match) => {
    const value = Number(match[0]);
    const others = /^(?:19|20)\d\d$/u.test(match[0]) ? [value - 3, value + 4] : [value + 1, value * 10 + 7];
    return others.map(
      (other) => sentence.slice(0, match.index) + other + sentence.slice(match.index + match[0].length),
    );
  });
  const turned = changes[language]
    .filter(([from]) => from.test(sentence))
    .map(([from, to]) => sentence.replace(from, to));
  return [...numbers, ...turned].filter((changed) => changed !== sentence);
}

describe.each([
  ['the seed report', seedReport, 0.9],
  ['an invented report in English', englishReport, 0.8],
  ['an invented report in Chinese', chineseReport, 0.8],
  ['an invented report in French', () => harbourReport('fr'), 0.8],
  ['an invented report in Spanish', () => harbourReport('es'), 0.8],
] as const)('sentences of %s', (_, make, leastShare) => {
  let checker: Checker;
  let said: readonly { readonly prefix: string; readonly text: string }[] = [];
  beforeAll(async () => {
    checker = await checkerOf(make());
    const name = { zh: '建议', en: 'Recommendation ', fr: 'Recommandation ', es: 'Recomendación ' };
    said = checker.index.passages
      .filter(({ kind }) => kind === 'paragraph' || kind === 'recommendation' || kind === 'response')
      .flatMap(({ text, kind, recommendation }) =>
        sentences(text).map((sentence) => ({
          // A recommendation is supported as one, not as a deed.
          prefix: kind === 'recommendation' ? `${name[checker.report.language]}${recommendation}: ` : '',
          text: sentence.text,
        })),
      )
      .filter(({ text }) => text.length > 10 && !/[?？：:]$/u.test(text));
  }, 180_000);

  it('are supported as they stand', async () => {
    const { language } = checker.report;
    const verdicts = await Promise.all(said.map(({ prefix, text }) => checker.check(prefix + text, language)));
    expect(verdicts.filter(({ verdict }) => verdict === 'contradicted').map(({ text }) => text)).toEqual([]);
    const supported = verdicts.filter(({ verdict }) => verdict === 'supported').length;
    expect(supported).toBeGreaterThanOrEqual(leastShare * said.length);
  }, 240_000);

  it('are never supported when one thing in them is changed', async () => {
    const { language } = checker.report;
    const wrong: string[] = [];
    let tried = 0;
    for (const { prefix, text } of said) {
      for (const changed of falsehoods(text, language)) {
        tried += 1;
        const { verdict } = await checker.check(prefix + changed, language);
        if (verdict === 'supported') wrong.push(changed);
      }
    }
    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(8);
  }, 240_000);
});
