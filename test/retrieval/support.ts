/** Reports, folders and tools that the retrieval tests share. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Report } from '../../src/report/model.ts';
import { emptyReport } from '../../src/report/model.ts';
import { openIndex } from '../../src/retrieval/build.ts';
import type { Embedder } from '../../src/retrieval/embedder.ts';
import { offlineEmbedder } from '../../src/retrieval/embedders/offline.ts';
import type { ReportIndex } from '../../src/retrieval/retrieve.ts';
import type { LanguageTools } from '../../src/retrieval/tools.ts';
import { createLanguageTools } from '../../src/retrieval/tools.ts';
import { sharedIndexes } from '../indexes.ts';

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'rapporteur-retrieval-'));
}

/** Tools whose compiled tables all tests share: making the dictionary takes seconds. */
export function sharedTools(): Promise<LanguageTools> {
  return createLanguageTools(sharedIndexes());
}

/** The index of `report` from the folder that all tests share. */
export async function openShared(report: Report): Promise<ReportIndex> {
  const tools = await sharedTools();
  return openIndex({ report, indexDir: sharedIndexes(), embedder: offlineEmbedder(), tools });
}

const lines = [1, 1] as const;

/** A small report in English: five paragraphs, two recommendations answered together, a footnote and a figure. */
export function englishReport(id = 'transport-en'): Report {
  const paragraph = (number: number, section: string, text: string) => ({ number, section, text, items: [], lines });
  return {
    ...emptyReport,
    id,
    language: 'en',
    paragraphs: [
      paragraph(1, 'Introduction', 'The evaluation covered rural road projects in Ghana, Nepal and Chile.'),
      paragraph(
        2,
        'Efficiency',
        'Procurement of bridges was slow. Delays of fourteen months were common in the mountains.',
      ),
      paragraph(3, 'Effectiveness', 'Village committees maintained the roads well when they were paid for their work.'),
      paragraph(4, 'Impact', 'School attendance of girls rose by 12 per cent where a road reached the village.'),
      paragraph(5, 'Office comments', 'The Office welcomes the findings.'),
    ],
    recommendations: [
      {
        number: 1,
        paragraph: 2,
        section: 'Efficiency',
        text: 'Simplify the procurement of small bridges.',
        steps: ['Publish standard contracts.', 'Train district engineers.'],
        responses: [{ paragraph: 5, group: '1, 2' }],
        lines,
      },
      {
        number: 2,
        paragraph: 3,
        section: 'Effectiveness',
        text: 'Pay village committees for maintenance.',
        steps: [],
        responses: [{ paragraph: 5, group: '1, 2' }],
        lines,
      },
    ],
    responses: [
      {
        paragraph: 5,
        group: '1, 2',
        heading: 'Faster works',
        recommendations: [1, 2],
        text: 'Standard contracts will be issued before the rainy season.',
        lines,
      },
    ],
    footnotes: [{ number: 7, text: 'Ministry of Works: Road statistics, 2009.', paragraph: 4 }],
    figures: [{ number: '2', caption: 'Figure 2. Roads by region', source: null }],
  };
}

/** A small report in Chinese on another subject: social protection of fishing families. */
export function chineseReport(id = 'fishing-zh'): Report {
  const paragraph = (number: number, section: string, text: string) => ({ number, section, text, items: [], lines });
  return {
    ...emptyReport,
    id,
    language: 'zh',
    paragraphs: [
      paragraph(1, '导言', '本评估审查了加纳、智利和塞内加尔的渔民家庭的社会保护情况。'),
      paragraph(2, '效率', '由于预算拨款不足，医疗保险的覆盖面在2008年下降。地区办事处缺乏技术专家。'),
      paragraph(3, '影响', '妇女合作社提高了鱼类加工的收入，儿童入学率随之上升。'),
      paragraph(4, '可持续性', '三方对话是方案可持续性的关键，工会和雇主组织都参加了对话。'),
    ],
    recommendations: [
      {
        number: 1,
        paragraph: 2,
        section: '效率',
        text: '填补地区办事处的空缺职位。',
        steps: ['在六个月内招聘两名医疗保险专家。'],
        responses: [],
        lines,
      },
    ],
  };
}

/** The offline embedder with a count of the texts it was asked for. */
export function countingEmbedder(): { readonly embedder: Embedder; readonly asked: () => number } {
  const offline = offlineEmbedder();
  let asked = 0;
  return {
    asked: () => asked,
    embedder: {
      ...offline,
      embed: (texts, options) => {
        asked += texts.length;
        return offline.embed(texts, options);
      },
    },
  };
}
