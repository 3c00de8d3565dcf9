import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { references } from '../../src/report/reference.ts';

const names = (question: string): string =>
  references(question)
    .map(({ kind, number }) => `${kind} ${number}`)
    .join(', ');
const many = (kind: string, ...numbers: readonly number[]): string =>
  numbers.map((number) => `${kind} ${number}`).join(', ');

describe('references', () => {
  it.each([
    ['第9段', [9]],
    ['第９段说了什么？', [9]],
    ['第十二段', [12]],
    ['¶1042', [1042]],
    ['第1042段', [1042]],
    ['paragraph 2010', []],
    ['第 20 段', [20]],
    ['第9至12段', [9, 10, 11, 12]],
    ['第3、4和7段', [3, 4, 7]],
    ['第7段和第9段', [7, 9]],
    ['段落9', [9]],
    ['¶9', [9]],
    ['§9', [9]],
    ['paragraph 9', [9]],
    ['Paragraphs 9 to 12', [9, 10, 11, 12]],
    ['paras. 3, 4 and 7', [3, 4, 7]],
    ['para 9', [9]],
    ['paragraph nine', [9]],
    ['the 9th paragraph', [9]],
    ['párrafo 9', [9]],
    ['parrafo 9', [9]],
    ['párrafos 9 a 12', [9, 10, 11, 12]],
    ['el noveno párrafo', [9]],
    ['el 9.º párrafo', [9]],
    ['paragraphes 9 à 12', [9, 10, 11, 12]],
    ['au neuvième paragraphe', [9]],
    ['In paragraph 9, 12 countries', [9]],
  ])('%s names paragraphs %j', (question, numbers) => {
    expect(names(question)).toBe(many('paragraph', ...numbers));
  });

  it.each([
    ['建议5', [5]],
    ['建议三', [3]],
    ['建议１２', [12]],
    ['建议十二的内容', [12]],
    ['第5项建议', [5]],
    ['第三条建议', [3]],
    ['第五个建议', [5]],
    ['第五和第六项建议', [5, 6]],
    ['建议 1 和 11', [1, 11]],
    ['建议1、2、7', [1, 2, 7]],
    ['建议二和建议三', [2, 3]],
    ['建议一至三', [1, 2, 3]],
    ['recommendations 3 to 5', [3, 4, 5]],
    ['Recommendations 1-3', [1, 2, 3]],
    ['recommendation no. 5', [5]],
    ['recommendation IV', [4]],
    ['recomendación quinta', [5]],
    ['which recommendation first mentions women', []],
    ['rec. 5', [5]],
    ['R5', [5]],
    ['R5 and R7', [5, 7]],
    ['recommendations nine and ten', [9, 10]],
    ['the fifth recommendation', [5]],
    ['the twentieth recommendation', [20]],
    ['recomendación 5', [5]],
    ['recomendaciones 3, 4 y 5', [3, 4, 5]],
    ['la quinta recomendación', [5]],
    ['recommandation n° 5', [5]],
    ['recommandations 1 et 11', [1, 11]],
    ['la cinquième recommandation', [5]],
    ['la 5e recommandation', [5]],
    ['recommendation 5 a 3', [5]],
  ])('%s names recommendations %j', (question, numbers) => {
    expect(names(question)).toBe(many('recommendation', ...numbers));
  });

  it.each([
    ['footnote 2', 'footnote 2'],
    ['脚注2', 'footnote 2'],
    ['nota al pie 1', 'footnote 1'],
    ['note de bas de page 2', 'footnote 2'],
    ['图3', 'figure 3'],
    ['Figure 2', 'figure 2'],
    ['paragraph 9 and recommendation 5', 'paragraph 9, recommendation 5'],
  ])('%s names %s', (question, expected) => {
    expect(names(question)).toBe(expected);
  });

  it.each([
    '',
    '建议三方成员做什么',
    '建议一些措施',
    '建议五年内完成',
    'it recommends 3 measures',
    'recommendations 2010',
    '35% of paragraphs',
    '第 309 届会议',
    'paragraph 9.5 per cent',
    'the recommendation',
    'GDPR5',
  ])('%j names nothing', (question) => {
    expect(references(question)).toEqual([]);
  });

  it('says where the words stand', () => {
    const question = 'What does recommendation 5 say?';
    const [found] = references(question);
    expect(question.slice(found?.start, found?.end)).toBe('recommendation 5');
  });

  it('finds any number in every form, wherever it stands', () => {
    const form = fc.constantFrom(
      (number: number) => `paragraph ${number}`,
      (number: number) => `párrafo ${number}`,
      (number: number) => `paragraphe ${number}`,
      (number: number) => `第${number}段`,
      (number: number) => `¶ ${number}`,
    );
    const around = fc.constantFrom('', ' ', '?', ' 。', ' what of ', '请问 ');
    fc.assert(
      fc.property(form, fc.integer({ min: 1, max: 999 }), around, around, (write, number, before, after) => {
        expect(names(before + write(number) + after)).toBe(`paragraph ${number}`);
      }),
    );
  });

  it('names each thing once, inside the question, whatever is asked', () => {
    const words = fc.constantFrom(
      'paragraph',
      '建议',
      'R',
      '第',
      '段',
      '3',
      '12',
      ' to ',
      '、',
      ' and ',
      '五',
      'x',
      ' ',
      '-',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 5 })), { maxLength: 30 }), (parts) => {
        const question = parts.join('');
        const found = references(question);
        expect(new Set(found.map(({ kind, number }) => `${kind} ${number}`)).size).toBe(found.length);
        for (const { number, start, end } of found) {
          expect(Number.isInteger(number) && number > 0).toBe(true);
          expect(start >= 0 && start < end && end <= question.length).toBe(true);
        }
      }),
    );
  });

  it('reads a long list in time that grows with its length', () => {
    const long = `paragraphs ${Array.from({ length: 20_000 }, (_, at) => (at % 900) + 1).join(', ')}`;
    const longer = `建议${'一'.repeat(50_000)} recommendations ${'1 and '.repeat(20_000)}`;
    expect(references(long).length).toBe(900);
    expect(references(longer).length).toBeLessThan(5);
  });
});
