/** What pictures say in Chinese. */
import type { PictureWording } from './wording.ts';
import { percentOf } from './wording.ts';

export const picturesInChinese: PictureWording = {
  board: (name) => `审议进展总览：${name}`,
  state: (name) => `审议状况：${name}`,
  columns: {
    recommendation: '建议',
    acceptance: '接受情况',
    positions: '立场',
    comments: '评论',
    actions: '关键行动',
    due: '最近到期',
  },
  row: (label, parts) => `${label}：${parts.join('，')}`,
  outcome: (result, counts) => (counts.length === 0 ? result : `${result}（${counts.join('，')}）`),
  count: (term, count) => `${term} ${count}`,
  onTrack: (portfolio, light) =>
    `如期：${portfolio.counted} 项关键行动中的 ${portfolio.onTrack} 项（${percentOf(portfolio)}%），${light}`,
  noActions: '尚无关键行动',
  noRecommendations: '本报告没有提出建议。',
  more: (rows) => `……另有 ${rows} 项建议`,
  ratingsPart: '评级不一',
  recommendations: (count) => `${count} 项建议`,
  trend: '每周动态',
  noTrend: '尚未满一周。',
  weekly: {
    comments: '新评论',
    positions: '表明的立场',
    completed: '已完成的关键行动',
    late: '逾期的关键行动',
  },
  course: (what, first, last, weeks) =>
    weeks === 1 ? `本周${what} ${last}` : `${weeks} 周内${what}由 ${first} 变为 ${last}`,
  sentences: (sentences) => sentences.map((sentence) => sentence.replace(/[.。]?$/u, '。')).join(''),
};
