/** Commands in Chinese, simplified characters. */
import { digestWordingInChinese as digest } from './digest/zh.ts';
import { reviewWordingInChinese as review } from './review/zh.ts';
import type { CommandWording } from './wording.ts';

export const chinese: CommandWording = {
  commands: {
    ask: { name: '提问', description: '就报告提问；回答的每一句都引自报告原文' },
    recommendation: { name: '建议', description: '查阅报告中的建议' },
    paragraph: { name: '段落', description: '查看段落原文' },
    search: { name: '搜索', description: '查找与词语最接近的内容' },
    verify: { name: '核对', description: '对照报告逐句核对一段陈述' },
    report: { name: '报告', description: '可供提问的报告' },
    help: { name: '帮助', description: '如何提问，以及各项命令的用途' },
    privacy: { name: '隐私', description: '关于您保存了哪些内容' },
    settings: { name: '设置', description: '本服务器的设置，供服务器管理人员使用' },
    ...review.commands,
  },
  subcommands: {
    recommendation: {
      show: { name: '查看', description: '查看一项建议及其建议的措施、所依据的审查结果和回应' },
      find: { name: '查找', description: '按词语查找建议' },
      list: { name: '列表', description: '列出报告的所有建议' },
    },
    report: {
      list: { name: '列表', description: '列出可供提问的报告' },
      info: { name: '简介', description: '报告简介：文号、日期、章节和内容' },
      use: { name: '选用', description: '选定本频道所用的报告' },
    },
    privacy: {
      show: { name: '查看', description: '保存了什么、为何保存、保存多久' },
      export: { name: '导出', description: '以文件形式获取关于您的全部记录' },
      erase: { name: '删除', description: '删除关于您的全部记录' },
    },
    settings: {
      show: { name: '查看', description: '查看现有设置' },
      channels: { name: '频道', description: '选定可以提问的频道' },
      report: { name: '报告', description: '为没有自选报告的频道选定报告' },
      language: { name: '语言', description: '本人的语言不受支持时所用的界面语言' },
      retention: { name: '保存期限', description: '回答和评价保存多少天' },
      limits: { name: '提问上限', description: '每人一小时内最多可提多少个问题' },
      ...review.settings,
    },
    ...review.subcommands,
  },
  options: {
    question: { name: '问题', description: '您的问题，可用中文、英文、法文或西班牙文' },
    report: { name: '报告', description: '要查阅的报告；不填则为本频道所用的报告' },
    private: { name: '私密', description: '回答只显示给您本人' },
    recommendation: { name: '建议', description: '建议的编号，或其中的词语' },
    words: { name: '词语', description: '要查找的词语，四种语言均可' },
    number: { name: '编号', description: '一个或多个段落：9 或 9-11' },
    text: { name: '陈述', description: '要核对的陈述，一句或多句' },
    action: { name: '操作', description: '允许某一频道、移除某一频道，或恢复为所有频道均可提问' },
    channel: { name: '频道', description: '要允许或移除的频道；不填则为本频道' },
    language: { name: '语言', description: '一种语言；或选“自动”，以本服务器的语言为准' },
    days: { name: '天数', description: '天数，1 至 365' },
    questions_per_hour: { name: '每小时问题数', description: '问题数，1 至 1000' },
    ...review.options,
  },
  meanings: {
    wordsOfRecommendation: '要查找的建议与什么有关',
    reportToDescribe: '要介绍的报告；不填则为本频道所用的报告',
    reportOfChannel: '本频道今后所用的报告；如不填写，则恢复为服务器的报告',
    reportOfServer: '要选用的报告；不填则取消已选的报告',
  },
  channelActions: { allow: '允许', remove: '移除', everywhere: '所有频道' },
  languages: {
    zh: '中文',
    en: '英文（English）',
    fr: '法文（français）',
    es: '西班牙文（español）',
    automatic: '自动',
  },
  menus: { ask: '就此提问', verify: '对照报告核对', record: review.menu },
  term: review.term,
  digest,
};
