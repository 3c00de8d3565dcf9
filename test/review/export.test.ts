import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionsCsv, csvOf, matrixCsv } from '../../src/review/export/csv.ts';
import { docxOf } from '../../src/review/export/docx.ts';
import { markdownOf } from '../../src/review/export/markdown.ts';
import { matrixOf } from '../../src/review/export/matrix.ts';
import { languages } from '../../src/shared/language.ts';
import { comment, itemState, reviewOf, seedReport, smallReport, smallReview, smallSource } from './views.ts';
import { checkXml, readZip, wordText } from './zip.ts';

/** A reader of RFC 4180, without any tolerance: quotes double, lines end in CR LF. */
function readCsv(text: string): readonly (readonly string[])[] {
  if (!text.startsWith('\ufeff')) throw new Error('no mark of UTF-8');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/uy;
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const [, quoted, bare, end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error('not CSV');
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(
    '=1+1',
    '＝cmd',
    '-2',
    '\t=x',
    ' @SUM(A1)',
    '\u200b+1',
    '"a","b"',
    'a\r\nb',
    '<b>&amp;',
    '\ufffe\u0000',
  ),
);

describe('Markdown', () => {
  it('prints what the record says, in the order of the paper, and obeys none of it', () => {
    expect(markdownOf(matrixOf(smallSource('en')))).toBe(`# Review matrix: GB.1/2 Evaluation of \\*everything\\*

~~taken out~~ · <ins>put in</ins>

## Recommendation 1

Train every office.

**Proposed next steps**

1\\. Write a plan;

2\\. publish it.

### Finding

**Paragraph 1**

Training reached 40 offices. Few used it.

### Positions

**Outcome: objection (consent 1, object 1, abstain 0)**

García, Governments, 2026-11-06: consent

王女士, Employers, 2026-11-06: object

Reason: Too dear.

### Acceptance

**partially accepted**

Reason: Online only.

Office\\_1, 2026-11-08

Rating (management): High

Rating (independent): Moderate

**The two ratings part.**

### Comments

**García, 2026-11-03**

\\=HYPERLINK("https\\://evil.example","click") \\@everyone

**Reply: 王女士, 2026-11-04**

Agreed.

\\- and \\<b\\>more\\</b\\>

**name not kept, 2026-11-07**

\\[erased\\]

### Amendments

**García, 2026-11-05**

Train every <ins>regional</ins> office.

Reason: Headquarters are trained.

### Key actions

• Draft the plan

**Overdue, 2026-11-01**

• +1 post

**Initiated, No deadline established**

## Recommendation 2

Report each year.

### Finding

**Paragraph 1**

Training reached 40 offices. Few used it.

### Acceptance

not stated

## Point for decision (paragraph 2)

The Board may wish to endorse the recommendations.

### Comments

**王女士, 2026-11-09**

Shorter, please.

## Key actions

| Key Action | Responsible | Due Date | Status | Comments | Documents |
| --- | --- | --- | --- | --- | --- |
| **Recommendation 1, step 1**<br>Draft the plan | EVAL | 2026-11-01 | Overdue | **Office\\_1, 2026-11-09**<br>Half done | Draft: https\\://example.org/draft\\|v1 |
| **Recommendation 1**<br>+1 post |  | No deadline established | Initiated |  |  |
`);
  });

  it('lets no markup of people through, whatever they write', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const state = reviewOf([itemState('R2', { comments: [comment('c', 'R2', `x${text}`)] })]);
        const markdown = markdownOf(matrixOf({ ...smallSource('en'), state }));
        const written = markdown.slice(markdown.indexOf('### Comments'), markdown.indexOf('## Key actions'));
        const lines = written.split('\n').slice(4);
        for (const line of lines)
          expect(line.replace(/\\[!-/:-@[-`{-~]/gu, '')).not.toMatch(/[<>[\]`*_~|@#&$]|^\s*[-+=]|:\S/u);
      }),
    );
  });
});

describe('CSV', () => {
  it('has the matrix and the six public columns, as spreadsheets read them', () => {
    const [head, ...rows] = readCsv(actionsCsv(matrixOf(smallSource('en'))));
    expect(head).toEqual(['Key Action', 'Responsible', 'Due Date', 'Status', 'Comments', 'Documents']);
    expect(rows).toEqual([
      [
        'Recommendation 1, step 1\nDraft the plan',
        'EVAL',
        '2026-11-01',
        'Overdue',
        'Office_1, 2026-11-09\nHalf done',
        'Draft: https://example.org/draft|v1',
      ],
      ['Recommendation 1\n+1 post', '', 'No deadline established', 'Initiated', '', ''],
    ]);
    const matrix = readCsv(matrixCsv(matrixOf(smallSource('zh'))));
    expect(matrix[0]).toEqual(['建议', '调查结果', '立场', '接受情况', '评论', '修正案', '关键行动']);
    expect(matrix.map(([first]) => first?.split('\n')[0])).toEqual(['建议', '建议 1', '建议 2', '决定要点（第 2 段）']);
    expect(matrix[1]?.[5]).toContain('Train every {+regional +}office.');
  });

  it('reads back what was written, and begins no cell as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(hostileText, { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        const back = readCsv(csvOf(rows));
        expect(back.map((row) => row.length)).toEqual(rows.map((row) => row.length));
        for (const [y, row] of rows.entries())
          for (const [x, cell] of row.entries()) {
            const got = back[y]?.[x] ?? '';
            expect(got === cell || got === `'${cell}`).toBe(true);
            expect(got).not.toMatch(/^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
            expect(got).not.toMatch(/^[\t\r\n]/u);
          }
      }),
    );
  });
});

describe('DOCX', () => {
  it.each(languages)('%s: is a landscape document of two tables whose first rows repeat', async (language) => {
    const files = readZip(await docxOf(matrixOf(smallSource(language))));
    for (const [name, content] of files) if (/\.(?:xml|rels)$/.test(name)) checkXml(content);
    const document = files.get('word/document.xml') ?? '';
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    expect(document.match(/<w:tbl>/g)).toHaveLength(2);
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(document).toMatch(/<w:strike\/>|<w:u w:val="single"\/>/);
    expect(files.get('word/styles.xml')).toContain('w:eastAsia="SimSun"');
    expect(files.get('[Content_Types].xml')).toContain('wordprocessingml.document.main+xml');
    const text = wordText(document);
    for (const said of ['=HYPERLINK("https://evil.example","click") @everyone', 'García', 'Train every ', '王女士'])
      expect(text).toContain(said);
    expect(text).not.toContain('never mind');
  });

  it('has every recommendation of the seed report, its steps and how its finding begins', async () => {
    const source = { ...smallSource('zh'), report: seedReport, state: reviewOf([]) };
    const text = wordText(readZip(await docxOf(matrixOf(source))).get('word/document.xml') ?? '');
    for (const { number, text: printed, steps } of seedReport.recommendations)
      for (const said of [`建议 ${number}`, printed, ...steps]) expect(text).toContain(said);
    expect(text).toContain('第 15 段');
    expect(text).toContain('尚未记录关键行动。');
    expect(text.match(/未说明/g)).toHaveLength(12);
  });

  it('stays well-formed whatever people write', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const state = reviewOf([itemState('R2', { comments: [comment('c', 'R2', text)] })]);
        const files = readZip(await docxOf(matrixOf({ ...smallSource('fr'), state, nameOf: () => text })));
        checkXml(files.get('word/document.xml') ?? '');
      }),
      { numRuns: 15 },
    );
  });
});

describe('the matrix', () => {
  it('prints the same record in every language, and asks for no name that was erased', () => {
    for (const language of languages) {
      const asked: string[] = [];
      const nameOf = (person: string) => {
        asked.push(person);
        return person;
      };
      const { rows, actions } = matrixOf({ ...smallSource(language), nameOf });
      expect(rows).toHaveLength(3);
      expect(actions).toHaveLength(2);
      expect(new Set(asked)).toEqual(new Set(['garcia', 'wang', 'office']));
    }
  });

  it('prints a thread of thousands of replies', () => {
    const chain = Array.from({ length: 20_000 }, (_, at) =>
      comment(`c${at}`, 'R1', 'x', { parent: at === 0 ? null : `c${at - 1}` }),
    );
    const state = { ...smallReview, items: new Map([['R1', itemState('R1', { comments: chain })]]) };
    const { rows } = matrixOf({ ...smallSource('en'), report: smallReport, state });
    expect(rows[0]?.cells.comments).toHaveLength(40_000);
  });
});
