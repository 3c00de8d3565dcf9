/** Terms of the review in Chinese. */
import type { Terms } from './terms.ts';

export const termsInChinese: Terms = {
  acceptance: {
    accepted: '接受',
    'partially accepted': '部分接受',
    'not accepted': '不接受',
    'under consideration': '审议中',
    'not stated': '未说明',
  },
  status: {
    'Not Initiated': '未启动',
    Initiated: '已启动',
    Completed: '已完成',
    'No Longer Applicable': '不再适用',
    Overdue: '逾期',
    'Long Overdue': '长期逾期',
  },
  stand: { consent: '同意', object: '反对', abstain: '弃权' },
  divided: '内部有分歧',
  result: { consent: '同意', objection: '有反对意见', 'no quorum': '未达法定人数', 'no position': '无立场' },
  rating: { Complete: '完全', High: '高', Substantial: '较大', Moderate: '中等', Negligible: '甚微' },
  side: { management: '管理层', independent: '独立评估' },
  light: { green: '绿灯', yellow: '黄灯', red: '红灯' },
  noDeadline: '未定期限',
};
