import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../src/shared/language.ts';
import { parseChineseNumeral, parseLabelNumber, parseRomanNumeral } from '../../src/shared/numbers.ts';
import { foldSpace, joinLines, sentences } from '../../src/shared/text.ts';

describe('sentences', () => {
  it.each([
    [
      '总的来说，工作是有效的。此类工作包括研究；和\n第二项。',
      ['总的来说，工作是有效的。', '此类工作包括研究；和', '第二项。'],
    ],
    [
      'See para. 9 and No. 5 of the report. It cost 3.5 million.',
      ['See para. 9 and No. 5 of the report.', 'It cost 3.5 million.'],
    ],
    ['Véase el párr. 16. Se acordó.', ['Véase el párr. 16.', 'Se acordó.']],
    ['He said “yes.” Then left', ['He said “yes.”', 'Then left']],
  ])('%s', (text, expected) => {
    expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  it('are slices of the text, in order, and leave out only white space', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('. ', '。', '；和\n', 'No. ', '\n', '”')))
          .map((parts) => parts.join('')),
        (text) => {
          const found = sentences(text);
          for (const sentence of found) expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
          expect(
            found
              .map((sentence) => sentence.text)
              .join('')
              .replace(/\s/gu, ''),
          ).toBe(text.replace(/\s/gu, ''));
        },
      ),
    );
  });
});

describe('joined lines', () => {
  it.each([
    [['results-', 'oriented'], 'results-oriented'],
    [['compara\u00ad', 'tive'], 'comparative'],
    [['一个持续进程中', '的第一步；'], '一个持续进程中的第一步；'],
    [['不存在任何唯一的', '“正确”模式'], '不存在任何唯一的“正确”模式'],
    [['从 2005', '年到 2009 年'], '从 2005 年到 2009 年'],
    [
      ['http://www.example.org/gess/Show', 'Theme.do?tid=1985。'],
      'http://www.example.org/gess/ShowTheme.do?tid=1985。',
    ],
    [['the European', '', 'Union'], 'the European Union'],
  ])('%j', (pieces, joined) => {
    expect(joinLines(pieces)).toBe(joined);
  });

  it('lose no letter', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' })), (pieces) => {
        const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
        expect(letters(joinLines(pieces))).toBe(letters(pieces.join('')));
        expect(foldSpace(foldSpace(joinLines(pieces)))).toBe(foldSpace(joinLines(pieces)));
      }),
    );
  });
});

describe('numbers in labels', () => {
  it.each([
    ['十二', 12],
    ['二十', 20],
    ['一百零五', 105],
    ['二〇一〇', 2010],
    ['１５', 15],
    ['XIV', 14],
    ['7', 7],
  ])('%s', (text, number) => {
    expect(parseLabelNumber(text)).toBe(number);
  });

  it('are refused when they are none', () => {
    for (const text of ['', 'abc', '建议', 'IIII', '12a', '1234567']) expect(parseLabelNumber(text)).toBeUndefined();
    expect(parseChineseNumeral('下')).toBeUndefined();
    expect(parseRomanNumeral('IIX')).toBeUndefined();
  });

  it('come back from Roman', () => {
    const roman = (value: number): string => {
      const parts: readonly (readonly [number, string])[] = [
        [100, 'C'],
        [90, 'XC'],
        [50, 'L'],
        [40, 'XL'],
        [10, 'X'],
        [9, 'IX'],
        [5, 'V'],
        [4, 'IV'],
        [1, 'I'],
      ];
      let rest = value;
      return parts
        .map(([size, letters]) => {
          const times = Math.floor(rest / size);
          rest -= times * size;
          return letters.repeat(times);
        })
        .join('');
    };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (value) => {
        expect(parseRomanNumeral(roman(value))).toBe(value);
      }),
    );
  });
});

describe('the language of a question', () => {
  it.each([
    ['案例研究覆盖了哪些国家？', 'zh'],
    ['第9段 social protection', 'zh'],
    ['What does recommendation 5 say?', 'en'],
    ['gender', 'en'],
    ['Recommandation 5', 'fr'],
    ['la réponse du Bureau', 'fr'],
    ['respuesta de la Oficina', 'es'],
    ['Recomendacion 5', 'es'],
    ['¿Qué países?', 'es'],
    ['2010', undefined],
    ['para 9', undefined],
    ['para qué sirve', 'es'],
    ['', undefined],
  ])('%s', (text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });
});
