import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/report/parse.ts';
import type { Truth } from './compare.ts';
import { differences } from './compare.ts';

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');
const seed = read('../../seeds/GB.309-PFA-5-4.zh.txt');

describe('the seed report', () => {
  const { report, roles } = parseReport(seed, { fallbackId: 'seed' });
  const golden = JSON.parse(read('./seed.golden.json'));

  it('has its title block', () => {
    const { symbol, session, date, agendaItem, title } = report;
    expect({ symbol, session, date, agendaItem, title }).toEqual({
      symbol: golden.symbol,
      session: golden.session,
      date: golden.date,
      agendaItem: golden.agendaItem,
      title: golden.title,
    });
    expect(report.id).toBe('gb.309-pfa-5-4.zh');
    expect(report.summary.map((part) => part.heading)).toEqual([
      '所涉问题',
      '政策影响',
      '财政影响',
      '需作出的决定',
      '参考其它理事会文件或国际劳工组织文书',
    ]);
  });

  it('has paragraphs 1 to 20, exact to the character', () => {
    expect(report.paragraphs.map(({ number, text }) => ({ number, text }))).toEqual(golden.paragraphs);
  });

  it('has twelve recommendations with their finding and steps', () => {
    expect(
      report.recommendations.map(({ number, paragraph, text, steps }) => ({ number, paragraph, text, steps })),
    ).toEqual(golden.recommendations);
    expect(report.recommendations.flatMap(({ steps }) => steps)).toHaveLength(11);
  });

  it('has six response groups in paragraph 19 that answer each recommendation once', () => {
    expect(report.responses.map(({ recommendations, heading, text }) => ({ recommendations, heading, text }))).toEqual(
      golden.responses,
    );
    expect(report.responses.every(({ paragraph }) => paragraph === 19)).toBe(true);
    expect(report.responses.flatMap(({ recommendations }) => recommendations).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
  });

  it('has footnotes, figures and the point for decision', () => {
    expect(report.footnotes.map(({ number, text }) => ({ number, text }))).toEqual(golden.footnotes);
    expect(report.footnotes.map(({ paragraph }) => paragraph)).toEqual([3, 19]);
    expect(report.figures).toEqual(
      golden.figures.map((figure: { number: number }) => ({ ...figure, number: String(figure.number) })),
    );
    expect(report.decision).toEqual({ paragraph: 20 });
    expect(report.warnings).toEqual([]);
  });

  it('accounts for every line', () => {
    const lines = seed.split('\n');
    expect(roles).toHaveLength(lines.length);
    for (const [index, line] of lines.entries())
      expect(roles[index] === null, `line ${index + 1}`).toBe(line.trim() === '');
  });
});

describe('papers of the genre', () => {
  const folder = new URL('./papers/', import.meta.url);
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()) {
    it(file, () => {
      const truth: Truth = JSON.parse(read(`./papers/${file.replace(/(?:\.raw)?\.txt$/u, '.golden.json')}`));
      const { report } = parseReport(read(`./papers/${file}`), { fallbackId: file });
      expect(report.language).toBe(truth.language);
      expect(differences(report, truth)).toEqual([]);
    });
  }
});

describe('a numbered list in the summary', () => {
  const body = (number: number): string =>
    `${number}. The programme answered need ${number} that ministries had named in their plans, and it went on to do so after the first phase had come to an end.\n`;
  const list =
    '1. The Office should consult the ministries before a new programme is approved.\n\n2. The Office should publish its figures within six months of completion.\n';

  it('does not take the first numbers of the body', () => {
    const text = `Executive summary\n\nThe evaluation makes two recommendations.\n\n${list}\nFindings\n\n${[1, 2, 3, 4, 5, 6].map(body).join('\n')}`;
    const { report } = parseReport(text, { fallbackId: 'summary' });
    expect(report.paragraphs.map(({ number, text: said }) => [number, said.slice(0, 29)])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, `The programme answered need ${number}`]),
    );
  });

  it('nor does a list inside a paragraph', () => {
    const text = `Findings\n\n${body(1)}\n2. The evaluation put the following questions:\n\n${list}\n${[3, 4, 5, 6].map(body).join('\n')}`;
    const { report } = parseReport(text, { fallbackId: 'inside' });
    expect(report.paragraphs.map(({ number, text: said }) => [number, said.slice(0, 11)])).toEqual([
      [1, 'The program'],
      [2, 'The evaluat'],
      ...[3, 4, 5, 6].map((number) => [number, 'The program']),
    ]);
  });
});

describe('long papers', () => {
  const sentence = 'was evaluated by the team and was found to be both useful and timely by everyone concerned.';

  it('are numbered past 999', () => {
    const text = Array.from({ length: 1_200 }, (_, at) => `${at + 1}. Programme number ${at + 1} ${sentence}\n`).join(
      '\n',
    );
    const { report } = parseReport(text, { fallbackId: 'long' });
    expect(report.paragraphs.map(({ number }) => number)).toEqual(Array.from({ length: 1_200 }, (_, at) => at + 1));
  });

  it('may have very long lines', () => {
    const text = [1, 2, 3].map((number) => `${number}. ${`The programme ${sentence} `.repeat(1_000)}`).join('\n\n');
    const { report } = parseReport(text, { fallbackId: 'wide' });
    expect(report.paragraphs.map((paragraph) => paragraph.text.length > 90_000)).toEqual([true, true, true]);
  });
});

describe('any text', () => {
  const lines = readdirSync(new URL('./papers/', import.meta.url))
    .filter((name) => name.endsWith('.txt'))
    .flatMap((name) => read(`./papers/${name}`).split('\n'));
  const line = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...lines) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '',
        '\f',
        '1',
        '12.',
        'Recommendation 3',
        '建议三：',
        '(a)',
        '______________',
        '\ud800',
        '\u202e',
        '1'.repeat(400),
      ),
    },
  );

  it('is read without throwing, and every line that is not blank has exactly one role', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 120 }), (some) => {
        const text = some.join('\n');
        const { report, roles } = parseReport(text, { fallbackId: 'any' });
        const source = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
        expect(roles).toHaveLength(source.length);
        for (const [index, printed] of source.entries()) {
          const blank = printed.replace(/[\u200b-\u200d\u2060\ufeff\f]/gu, '').trim() === '';
          expect(roles[index] === null).toBe(blank);
        }
        const numbers = report.paragraphs.map(({ number }) => number);
        expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the words of running text: what is not furniture, contents, cover or label is said once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...readdirSync(new URL('./papers/', import.meta.url)).filter((name) => name.endsWith('.txt'))),
        (name) => {
          const text = read(`./papers/${name}`);
          const { report, roles } = parseReport(text, { fallbackId: 'any' });
          const said = [
            ...report.paragraphs.map((paragraph) => paragraph.text),
            ...report.recommendations.flatMap((recommendation) => [recommendation.text, ...recommendation.steps]),
            ...report.responses.map((response) => response.text),
            ...report.unnumbered.map((part) => part.text),
            ...report.footnotes.map((footnote) => footnote.text),
          ].join('\n');
          const letters = (value: string): string => value.replace(/[^\p{L}]+/gu, '');
          const whole = letters(said);
          const tails = text.split('\n').flatMap((printed, index) => {
            const role = roles[index];
            const inText =
              role === 'paragraph' || role === 'recommendation' || role === 'unnumbered' || role === 'footnote';
            // The end of a line is free of numbers, labels and markers, unless the line is nothing but a label.
            const isLabel = /^\W*(?:recomm|recomend)\p{L}*\W*(?:n\p{L}*)?\W*\d*\W*$/iu.test(printed);
            return inText && !isLabel && printed.trim().split(/\s{3,}/u).length === 1
              ? [letters(printed).slice(-8)]
              : [];
          });
          for (const tail of tails) expect(whole).toContain(tail);
        },
      ),
      { numRuns: 40 },
    );
  });
});
