import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestText, mostStatements, statementsOf } from '../../src/answering/statements.ts';
import { UserError } from '../../src/shared/errors.ts';

const texts = (text: string): readonly string[] => statementsOf(text).statements.map((statement) => statement.text);

describe('statements of a text', () => {
  it('are its sentences and list lines, in every language', () => {
    expect(texts('战略得到了 14 个职位的支持。全球运动于2003年发起！')).toEqual([
      '战略得到了 14 个职位的支持。',
      '全球运动于2003年发起！',
    ]);
    expect(texts('Points:\n- The strategy worked well.\n• Posts were left vacant.\n2) No. 102 was ratified.')).toEqual([
      'The strategy worked well.',
      'Posts were left vacant.',
      'No. 102 was ratified.',
    ]);
  });

  it('leave out what states nothing', () => {
    const text = [
      'Hello everyone!',
      '大家好！',
      '> The report was quoted here by somebody else.',
      'What does paragraph 9 say?',
      '¿Qué dice el párrafo 9?',
      '报告说了什么吗？',
      '```\nconst code = "is no statement of the report";\n```',
      '@delegate <@123456> the Office welcomes the findings, see https://example.org/a.b',
      'Merci !',
    ].join('\n');
    expect(texts(text)).toEqual(['the Office welcomes the findings, see']);
  });

  it('keep the language of each', () => {
    const { statements, language } = statementsOf('The Office welcomes the findings. 劳工局欢迎独立评估的调查结果。');
    expect(statements.map((statement) => statement.language)).toEqual(['en', 'zh']);
    expect(language).toBe('zh');
    expect(statementsOf('Le Bureau se félicite des conclusions.').language).toBe('fr');
  });

  it('are at most twenty, and the rest counted', () => {
    const many = Array.from({ length: 27 }, (_, at) => `The Office filled ${at + 2} vacant posts.`).join(' ');
    const { statements, leftOut } = statementsOf(many);
    expect(statements).toHaveLength(mostStatements);
    expect(leftOut).toBe(7);
  });

  it('are slices of what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        try {
          for (const statement of texts(text)) expect(statement.trim()).toBe(statement);
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
    );
  });
});

describe('a text that cannot be checked', () => {
  it.each([
    ['', 'text-empty'],
    [' \n\u200b\u0000 ', 'text-empty'],
    ['…!?', 'text-empty'],
    ['a '.repeat(longestText), 'text-too-long'],
    ['社'.repeat(1_000_000), 'text-too-long'],
  ])('%#', (text, code) => {
    expect(() => statementsOf(text)).toThrowError(expect.objectContaining({ code }));
  });

  it('says how long it is and how long it may be', () => {
    expect(() => statementsOf('a'.repeat(longestText + 1))).toThrowError(
      expect.objectContaining({ parameters: { length: longestText + 1, limit: longestText } }),
    );
  });
});
