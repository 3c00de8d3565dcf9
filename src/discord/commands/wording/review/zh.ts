/** The review's commands in Chinese, simplified characters. */
import { choiceName } from '../../../../desk/verbs/review/choices.ts';
import type { ReviewWording } from './review-wording.ts';

/** Values that the terms of a review do not name. */
const names: Readonly<Record<string, string>> = {
  person: '按个人',
  group: '按组',
  conduct: '开始和结束',
  acceptance: '接受情况',
  actions: '关键行动',
  ratings: '评级',
};

export const reviewWordingInChinese: ReviewWording = {
  commands: {
    review: { name: '审议', description: '对报告的审议：说了什么，有何结果' },
    comment: { name: '意见', description: '对建议和段落的意见' },
    amendment: { name: '修正案', description: '对建议或决定草案的修正案' },
    position: { name: '立场', description: '您对一项建议的立场' },
    call: { name: '征求', description: '征求立场' },
    acceptance: { name: '接受情况', description: '记录管理层是否接受一项建议' },
    action: { name: '行动', description: '落实建议的关键行动' },
    rating: { name: '评级', description: '对建议的进展评级' },
  },
  subcommands: {
    review: {
      open: { name: '开始', description: '开始审议；指定位置则为每项建议发一个帖子' },
      close: { name: '结束', description: '结束审议' },
      board: { name: '总览', description: '所有建议一览，附图' },
      show: { name: '查看', description: '一个项目及有关它的全部意见' },
      history: { name: '历史', description: '谁在何时做了什么，改自什么' },
      answered: { name: '回应', description: '回应中哪些句子针对该项目' },
      export: { name: '导出', description: '将审议导出为文件' },
    },
    comment: {
      add: { name: '发表', description: '对一个项目发表意见' },
      edit: { name: '修改', description: '修改您的一条意见' },
      withdraw: { name: '撤回', description: '撤回您的一条意见' },
    },
    amendment: {
      suggest: { name: '提出', description: '提出一个项目应有的措辞' },
      edit: { name: '修改', description: '修改您的一项修正案' },
      withdraw: { name: '撤回', description: '撤回您的一项修正案' },
    },
    position: {
      take: { name: '表态', description: '表明立场' },
      withdraw: { name: '撤回', description: '撤回您的立场' },
    },
    call: {
      open: { name: '开始', description: '在截止时间前征求立场' },
      close: { name: '结束', description: '提前结束征求' },
    },
    action: {
      add: { name: '新增', description: '新增一项关键行动' },
      change: { name: '修改', description: '修改一项关键行动' },
      comment: { name: '意见', description: '对一项关键行动发表意见' },
      document: { name: '文件', description: '为一项关键行动添加文件' },
    },
  },
  settings: {
    zone: { name: '时区', description: '到期日和截止时间所用的时区' },
    groups: { name: '分组', description: '拥有某一身份组的人属于哪一组' },
    rights: { name: '权利', description: '拥有某一身份组的人在审议中可做什么' },
  },
  options: {
    item: { name: '项目', description: '建议（R5）、段落（¶9）或决定' },
    id: { name: '标识', description: '卡片上列在其旁的标识' },
    new_text: { name: '文字', description: '您的文字；不填则打开表单' },
    reason: { name: '理由', description: '原因' },
    stand: { name: '立场', description: '同意、反对或弃权' },
    acceptance: { name: '接受情况', description: '管理层所述' },
    responsible: { name: '负责方', description: '单位或个人；填 none 表示无' },
    due: { name: '到期日', description: '日期，如 2026-11-28；填 none 表示无期限' },
    status: { name: '状态', description: '现有状态；逾期由日期推算' },
    step: { name: '措施', description: '针对哪一项建议的措施，从 1 起' },
    title: { name: '标题', description: '文件的名称' },
    address: { name: '地址', description: '文件所在：https://…' },
    side: { name: '评级方', description: '由谁评级：管理层或独立评估' },
    rating: { name: '评级', description: '进展；不填则收回评级' },
    format: { name: '格式', description: '文件的种类' },
    reply_to: { name: '回复', description: '所回复意见的标识' },
    closes: { name: '截止', description: '“2026-12-01 17:00”，或距现在：3d、48h' },
    quorum: { name: '法定人数', description: '须有多少人表态' },
    per: { name: '计法', description: '每人计一次或每组计一次' },
    place: { name: '位置', description: '论坛或文字频道，为每项建议发一个帖子' },
    zone: { name: '时区', description: '如 Asia/Shanghai 或 UTC' },
    role: { name: '身份组', description: '本服务器的身份组' },
    group: { name: '组', description: '如政府、雇主、工人、劳工局；不填则无' },
    right: { name: '权利', description: '没有则授予，已有则收回' },
    sentences: { name: '句子', description: '如需更正：回应中的句子，用 | 隔开；填 none 表示没有' },
  },
  menu: '加入记录',
  term: (kind, value) => (kind === 'right' || kind === 'per' ? (names[value] ?? value) : choiceName(kind, value, 'zh')),
};
