/** Expected failures of a review in Chinese: what is wrong, then what to do. */
import type { ReviewErrorPhrases } from '../phrases.ts';

const rights: Readonly<Record<string, string>> = {
  conduct: '主持审议',
  acceptance: '记录接受情况',
  actions: '记录关键行动',
  ratings: '记录评级',
};

const acceptances: Readonly<Record<string, string>> = { 'partially accepted': '部分接受', 'not accepted': '不接受' };

export const reviewErrorsInChinese: ReviewErrorPhrases = {
  'right-missing': (facts) =>
    `此操作需要“${rights[facts.text('right')] ?? facts.text('right')}”的权限。请服务器管理者将其授予您的某个身份组。`,
  'author-only': () => '这是他人的文字，只有本人可以修改或撤回。您可以另写一条评论。',
  'review-not-open': () => '本报告的审议尚未开放或已经结束，不接受评论、修正案和立场。请主持审议的人开放审议。',
  'review-changed': () => '在您书写期间，他人已修改了此内容。请查看现状后再修改。',
  'item-unknown': (facts) =>
    `报告中没有可供审议的“${facts.text('item')}”。请指明建议（R5）、段落（¶9）或决定要点（decision）。`,
  'item-unsuited': (facts) =>
    facts.count('suited') === 1
      ? `此操作只适用于建议，不适用于 ${facts.text('item')}。请指明一项建议，或写一条评论。`
      : `此操作只适用于建议或决定要点，不适用于 ${facts.text('item')}。请指明其一，或写一条评论。`,
  'entry-unknown': () => '本次审议的记录中没有此项。请在相应的卡片上查看现有内容。',
  'entry-withdrawn': () => '此项已撤回，保持原样。请另写一条。',
  'words-missing': () => '没有任何文字。请写好后再发送。',
  'words-too-long': (facts) =>
    `文字共有 ${facts.text('length')} 个字符，最多可保存 ${facts.text('limit')} 个。请缩短，或分几次发送。`,
  'reason-required': (facts) =>
    `“${acceptances[facts.text('acceptance')] ?? facts.text('acceptance')}”必须说明理由。请写明原因后重新记录。`,
  'choice-invalid': (facts) => `“${facts.text('value')}”不在可选之列。请从中选择：${facts.text('allowed')}。`,
  'call-items': () => '没有指明就什么表明立场。请至少指明一项建议。',
  'call-open-already': (facts) => `对 ${facts.text('item')} 已在征集立场。请等待其结束，或先将其结束。`,
  'call-closed': (facts) =>
    `对 ${facts.text('item')} 的立场征集已经结束，立场不能再更改。如有需要，请主持审议的人重新征集。`,
  'quorum-invalid': (facts) => `法定人数须为 1 至 ${facts.text('limit')} 的整数。请重新填写。`,
  'closing-invalid': () => '征集的结束时间须在将来且不超过一年。请另选时间。',
  'amendment-same': () => '修正案与报告原文相同。请写出修改后的文字。',
  'due-invalid': (facts) =>
    `“${facts.text('value')}”不是日历上的日期。请按 2026-11-28 的形式书写；未定期限的，请留空。`,
  'step-unknown': (facts) =>
    facts.text('known') === '0'
      ? '该建议没有拟议步骤。请不要填写步骤。'
      : `该建议没有拟议步骤 ${facts.text('step')}，共有 ${facts.text('known')} 个。请指明其中之一。`,
  'address-invalid': () => '这不是网页地址。请填写以 https:// 或 http:// 开头的地址。',
  'sentence-unknown': () => '其中有句子不见于报告的任何回应。请按原文摘录。',
  'database-unreachable': (facts) =>
    `无法连接 ${facts.text('path')} 的数据库（${facts.text('reason')}）。请确认其正在运行，并检查 DATABASE_URL 中的主机和端口。`,
  'database-refused': (facts) => `${facts.text('path')} 的数据库不接受用户名或密码。请在 DATABASE_URL 中改正。`,
  'database-unknown': (facts) => `${facts.text('path')} 没有这个数据库。请先建立，或在 DATABASE_URL 中改正名称。`,
  'backup-exists': (facts) => `${facts.text('path')} 已有文件，不会被覆盖。请另取一个名称。`,
  'backup-damaged': (facts) => `${facts.text('path')} 不是完整的记录副本，没有恢复。请指定另一份副本。`,
  'backup-of-server': () => '记录保存在 Postgres 中（DATABASE_URL）：请用 pg_dump 备份，用 pg_restore 恢复。',
};
