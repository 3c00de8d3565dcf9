/** Who is asked for by name, and whether a sentence names somebody. */
import { describe, expect, test } from 'vitest';
import { isChatter, withoutCourtesies } from '../../src/answering/gate/chatter.ts';
import { nameReader } from '../../src/answering/gate/people.ts';
import { wantsName } from '../../src/answering/sought.ts';
import { parseReport } from '../../src/report/parse.ts';

const paper = `EB/2031/7
Review of the office

1. The Executive Director leads the office, and each executive director serves five years.
2. The evaluation was led by Anna Kovács with the help of a regional team.
`;
const reader = nameReader(parseReport(paper, { fallbackId: 'paper' }).report);

describe('a person by name', () => {
  test.each([
    ['The evaluation was led by Anna Kovács.', true],
    ['The evaluation was led by Ms. Kovács.', true],
    ['It was signed by J. K. Mensah.', true],
    ['La redactó María de la Cruz.', true],
    ['The performance of the Executive Director is managed by the Board.', false],
    ['The IEO Director reports to the Board.', false],
    ['The office was led by a small team.', false],
  ])('%s', (sentence, isNamed) => expect(reader?.(sentence)).toBe(isNamed));
  test('is not told of in a report without capitals', () => {
    const { report } = parseReport('1. 本报告由评估办公室编写，供理事会第309届会议讨论。\n', { fallbackId: 'paper' });
    expect(report.language).toBe('zh');
    expect(nameReader(report)).toBeUndefined();
  });
});

describe('who is asked for', () => {
  test.each([
    ['Who is the Director of the office?', true],
    ['办公室主任是谁？', true],
    ['Qui est le Directeur du Bureau ?', true],
    ['¿Quién es la Directora?', true],
    ['Who is responsible for the follow-up?', false],
    ['Who carried out the review?', false],
    ['Qui est responsable du suivi ?', false],
  ])('%s', (question, isName) => expect(wantsName(question)).toBe(isName));
});

describe('thanks', () => {
  test.each([
    ['Thanks, that was very helpful!', true],
    ["Merci, c'était très utile.", true],
    ['Gracias, ha sido muy útil.', true],
    ['谢谢，很有帮助！', true],
    ['Was the training useful?', false],
    ['Thanks! What does it say about training?', false],
  ])('%s', (said, isOnlyThanks) => expect(isChatter(said)).toBe(isOnlyThanks));
  test('are no part of what is asked', () =>
    expect(withoutCourtesies('Thanks, that was a great help. What about training?')).not.toContain('help'));
});
