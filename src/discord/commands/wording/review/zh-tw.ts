/** The review's commands in Chinese, traditional characters. */
import { choiceName } from '../../../../desk/verbs/review/choices.ts';
import type { ReviewWording } from './review-wording.ts';

/** Values that the terms of a review do not name, or name in simplified characters. */
const names: Readonly<Record<string, string>> = {
  person: '按個人',
  group: '按組',
  conduct: '開始和結束',
  acceptance: '接受情況',
  actions: '關鍵行動',
  ratings: '評級',
  object: '反對',
  abstain: '棄權',
  'under consideration': '審議中',
  'not stated': '未說明',
  'Not Initiated': '未啟動',
  Initiated: '已啟動',
  'No Longer Applicable': '不再適用',
  Substantial: '較大',
  management: '管理層',
  independent: '獨立評估',
};

export const reviewWordingInTraditionalChinese: ReviewWording = {
  commands: {
    review: { name: '審議', description: '對報告的審議：說了什麼，有何結果' },
    comment: { name: '意見', description: '對建議和段落的意見' },
    amendment: { name: '修正案', description: '對建議或決定草案的修正案提議' },
    position: { name: '立場', description: '您對一項建議的立場' },
    call: { name: '徵求', description: '徵求立場' },
    acceptance: { name: '接受情況', description: '記錄管理層是否接受一項建議' },
    action: { name: '行動', description: '落實建議的關鍵行動' },
    rating: { name: '評級', description: '對建議的進展評級' },
  },
  subcommands: {
    review: {
      open: { name: '開始', description: '開始審議；指定位置則為每項建議發一個貼文' },
      close: { name: '結束', description: '結束審議' },
      board: { name: '總覽', description: '所有建議一覽，附圖' },
      show: { name: '查看', description: '一個項目及有關它的全部意見' },
      history: { name: '歷史', description: '誰在何時做了什麼，改自什麼' },
      answered: { name: '回應', description: '回應中哪些句子針對該項目' },
      export: { name: '匯出', description: '將審議匯出為檔案' },
    },
    comment: {
      add: { name: '發表', description: '對一個項目發表意見' },
      edit: { name: '修改', description: '修改您的一條意見' },
      withdraw: { name: '撤回', description: '撤回您的一條意見' },
    },
    amendment: {
      suggest: { name: '提出', description: '提出一個項目應有的措辭' },
      edit: { name: '修改', description: '修改您的一項修正案' },
      withdraw: { name: '撤回', description: '撤回您的一項修正案' },
    },
    position: {
      take: { name: '表態', description: '表明立場' },
      withdraw: { name: '撤回', description: '撤回您的立場' },
    },
    call: {
      open: { name: '開始', description: '在截止時間前徵求立場' },
      close: { name: '結束', description: '提前結束徵求' },
    },
    action: {
      add: { name: '新增', description: '新增一項關鍵行動' },
      change: { name: '修改', description: '修改一項關鍵行動' },
      comment: { name: '意見', description: '對一項關鍵行動發表意見' },
      document: { name: '文件', description: '為一項關鍵行動加上文件' },
    },
  },
  settings: {
    zone: { name: '時區', description: '到期日和截止時間所用的時區' },
    groups: { name: '分組', description: '擁有某一身分組的人屬於哪一組' },
    rights: { name: '權利', description: '擁有某一身分組的人在審議中可做什麼' },
  },
  options: {
    item: { name: '項目', description: '建議（R5）、段落（¶9）或決定' },
    id: { name: '識別碼', description: '卡片上列在其旁的識別碼' },
    new_text: { name: '文字', description: '您的文字；不填則開啟表單' },
    reason: { name: '理由', description: '原因' },
    stand: { name: '立場', description: '同意、反對或棄權' },
    acceptance: { name: '接受情況', description: '管理層所述' },
    responsible: { name: '負責方', description: '單位或個人；填 none 表示無' },
    due: { name: '到期日', description: '日期，如 2026-11-28；填 none 表示無期限' },
    status: { name: '狀態', description: '現有狀態；逾期由日期推算' },
    step: { name: '措施', description: '針對哪一項建議的措施，從 1 起' },
    title: { name: '標題', description: '文件的名稱' },
    address: { name: '位址', description: '檔案所在：https://…' },
    side: { name: '評級方', description: '由誰評級：管理層或獨立評估' },
    rating: { name: '評級', description: '進展；不填則收回評級' },
    format: { name: '格式', description: '檔案的種類' },
    reply_to: { name: '回覆', description: '所回覆意見的識別碼' },
    closes: { name: '截止', description: '「2026-12-01 17:00」，或距現在：3d、48h' },
    quorum: { name: '法定人數', description: '須有多少人表態' },
    per: { name: '計法', description: '每人計一次或每組計一次' },
    place: { name: '位置', description: '論壇或文字頻道，為每項建議發一個貼文' },
    zone: { name: '時區', description: '如 Asia/Taipei 或 UTC' },
    role: { name: '身分組', description: '本伺服器的身分組' },
    group: { name: '組', description: '如政府、雇主、工人、勞工局；不填則無' },
    right: { name: '權利', description: '沒有則授予，已有則收回' },
  },
  menu: '加入記錄',
  term: (kind, value) => names[value] ?? choiceName(kind, value, 'zh'),
};
