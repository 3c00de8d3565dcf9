/** Commands in Chinese, traditional characters and the words used with them. */
import { digestWordingInTraditionalChinese as digest } from './digest/zh-tw.ts';
import { reviewWordingInTraditionalChinese as review } from './review/zh-tw.ts';
import type { CommandWording } from './wording.ts';

export const traditionalChinese: CommandWording = {
  commands: {
    ask: { name: '提問', description: '就報告提問；回答的每一句都引自報告原文' },
    recommendation: { name: '建議', description: '查閱報告中的建議' },
    paragraph: { name: '段落', description: '檢視段落原文' },
    search: { name: '搜尋', description: '尋找與詞語最接近的內容' },
    verify: { name: '核對', description: '對照報告逐句核對一段陳述' },
    report: { name: '報告', description: '可供提問的報告' },
    help: { name: '說明', description: '如何提問，以及各項指令的用途' },
    privacy: { name: '隱私', description: '關於您保存了哪些內容' },
    settings: { name: '設定', description: '本伺服器的設定，供伺服器管理人員使用' },
    ...review.commands,
  },
  subcommands: {
    recommendation: {
      show: { name: '檢視', description: '檢視一項建議及其建議的措施、所依據的審查結果和回應' },
      find: { name: '尋找', description: '依詞語尋找建議' },
      list: { name: '清單', description: '列出報告的所有建議' },
    },
    report: {
      list: { name: '清單', description: '列出可供提問的報告' },
      info: { name: '簡介', description: '報告簡介：文號、日期、章節和內容' },
      use: { name: '選用', description: '選定本頻道所用的報告' },
    },
    privacy: {
      show: { name: '檢視', description: '保存了什麼、為何保存、保存多久' },
      export: { name: '匯出', description: '以檔案形式取得關於您的全部紀錄' },
      erase: { name: '刪除', description: '刪除關於您的全部紀錄' },
    },
    settings: {
      show: { name: '檢視', description: '檢視目前的設定' },
      channels: { name: '頻道', description: '選定可以提問的頻道' },
      report: { name: '報告', description: '為沒有自選報告的頻道選定報告' },
      language: { name: '語言', description: '本人的語言不受支援時所用的介面語言' },
      retention: { name: '保存期限', description: '回答和評價保存多少天' },
      limits: { name: '提問上限', description: '每人一小時內最多可提多少個問題' },
      ...review.settings,
    },
    ...review.subcommands,
  },
  options: {
    question: { name: '問題', description: '您的問題，可用中文、英文、法文或西班牙文' },
    report: { name: '報告', description: '要查閱的報告；不填則為本頻道所用的報告' },
    private: { name: '私密', description: '回答只顯示給您本人' },
    recommendation: { name: '建議', description: '建議的編號，或其中的詞語' },
    words: { name: '詞語', description: '要尋找的詞語，四種語言皆可' },
    number: { name: '編號', description: '一個或多個段落：9 或 9-11' },
    text: { name: '陳述', description: '要核對的陳述，一句或多句' },
    action: { name: '操作', description: '允許某一頻道、移除某一頻道，或恢復為所有頻道皆可提問' },
    channel: { name: '頻道', description: '要允許或移除的頻道；不填則為本頻道' },
    language: { name: '語言', description: '一種語言；或選「自動」，以本伺服器的語言為準' },
    days: { name: '天數', description: '天數，1 至 365' },
    questions_per_hour: { name: '每小時問題數', description: '問題數，1 至 1000' },
    ...review.options,
  },
  meanings: {
    wordsOfRecommendation: '要尋找的建議與什麼有關',
    reportToDescribe: '要介紹的報告；不填則為本頻道所用的報告',
    reportOfChannel: '本頻道今後所用的報告；如不填寫，則恢復為伺服器的報告',
    reportOfServer: '要選用的報告；不填則取消已選的報告',
  },
  channelActions: { allow: '允許', remove: '移除', everywhere: '所有頻道' },
  languages: {
    zh: '中文',
    en: '英文（English）',
    fr: '法文（français）',
    es: '西班牙文（español）',
    automatic: '自動',
  },
  menus: { ask: '就此提問', verify: '對照報告核對', record: review.menu },
  term: review.term,
  digest,
};
