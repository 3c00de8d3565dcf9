/** Expected failures in Chinese: what is wrong, then what to do. */
import type { ErrorPhrases } from '../phrases.ts';
import { reviewErrorsInChinese } from '../review-errors/zh.ts';
import { embeddingError } from './embedding.ts';

export const errorsInChinese: ErrorPhrases = {
  ...reviewErrorsInChinese,
  'file-not-found': (facts) => `找不到文件 ${facts.text('path')}。请检查路径后重试。`,
  'file-is-directory': (facts) => `${facts.text('path')} 是文件夹。请指明其中的一份报告（文本文件）。`,
  'file-unreadable': (facts) =>
    `无法读取 ${facts.text('path')}（${facts.text('reason')}）。请检查访问权限，或将其复制为普通文件。`,
  'file-empty': (facts) => `${facts.text('path')} 没有内容。请重新将报告导出为文本。`,
  'file-too-large': (facts) =>
    `${facts.text('path')} 超过 ${facts.text('limit')} MB，远大于一份报告。请只提供一份报告的文本。`,
  'file-binary': (facts) =>
    `${facts.text('path')} 不是纯文本${facts.text('format') === '' ? '' : `，而是 ${facts.text('format')} 格式`}。请先将报告导出为文本（UTF-8）。`,
  'file-encoding': (facts) =>
    facts.text('encoding') === 'unknown'
      ? `无法识别 ${facts.text('path')} 的编码。请先将其转换为 UTF-8。`
      : `${facts.text('path')} 的编码是 ${facts.text('encoding')}，此处不予读取。请先将其转换为 UTF-8（例如使用 iconv）。`,
  'question-empty': () => '没有提出问题。请用中文、英文、法文或西班牙文提问。',
  'question-too-long': (facts) =>
    `问题共有 ${facts.text('length')} 个字符，最多可读 ${facts.text('limit')} 个。请用几句话提问。`,
  'report-unknown': (facts) =>
    facts.count('matching') > 1
      ? `“${facts.text('report')}”可以指 ${facts.list('matching')}。请写出其中一份的全名。`
      : `没有名为“${facts.text('report')}”的报告。现有报告：${facts.list('known')}。程序管理员可用 report add <文件> 添加报告。`,
  'report-none': () => '还没有任何报告。程序管理员可用 report add <文件> 添加报告。',
  'report-exists': (facts) =>
    facts.text('origin') === 'seed'
      ? `报告 ${facts.text('report')} 已经存在，是程序自带的。可以直接就其提问。`
      : `报告 ${facts.text('report')} 已经存在。如要替换，请先将其移除（report remove ${facts.text('report')}）。`,
  'report-seed': (facts) => `${facts.text('report')} 是程序自带的报告，不能移除。只能移除后来添加的报告。`,
  'report-without-text': (facts) =>
    `在 ${facts.text('path') || facts.text('report')} 中没有找到报告的正文。请重新将报告导出为文本，并检查该文件。`,
  'recommendation-unknown': (facts) =>
    `报告中没有建议 ${facts.list('numbers')}。现有的建议是：${facts.list('known')}。`,
  'recommendation-none': (facts) => `报告 ${facts.text('report')} 没有提出建议。请改为就其段落提问。`,
  'paragraph-unknown': (facts) => `报告中没有第 ${facts.list('numbers')} 段。现有的段落是：${facts.list('known')}。`,
  'paragraph-none': (facts) => `报告 ${facts.text('report')} 的段落没有编号。请直接提问，或按词语搜索。`,
  'number-invalid': (facts) => `“${facts.text('value')}”不是可以查阅的编号。请写出从 1 起的编号，可以写多个：3、5-7。`,
  'command-unknown': (facts) =>
    facts.text('nearest') === ''
      ? `没有 ${facts.text('command')} 这一命令。输入 /help 查看所有命令。`
      : `没有 ${facts.text('command')} 这一命令。您要用的是 ${facts.text('nearest')} 吗？`,
  'language-unknown': (facts) => `不支持“${facts.text('language')}”这一语言。请选择 zh、en、fr 或 es。`,
  'index-unwritable': (facts) =>
    `无法将索引写入 ${facts.text('path')}。请将其设为可写的文件夹，或用 INDEX_DIR 指定另一个文件夹。`,
  'disk-full': (facts) => `${facts.text('path')} 所在的磁盘已满。请腾出空间后重试。`,
  'data-unwritable': (facts) =>
    `无法在 ${facts.text('path')} 中保存内容。请将其设为可写的文件夹，或用 DATA_DIR 指定另一个文件夹。`,
  'benchmark-invalid': (facts) =>
    `无法读取基准测试：${facts.text('path')}${Number(facts.text('line')) === 0 ? '' : ` 第 ${facts.text('line')} 行`}（${facts.text('reason')}）。需要一个含有 corpus.jsonl 和 queries.jsonl 的文件夹。`,
  'glossary-invalid': (facts) =>
    `无法读取词汇表：${facts.text('path')}（${{ 'not-text': '不是 UTF-8 文本', 'no-columns': '没有列名' }[facts.text('reason')] ?? '文件不存在'}）。它应为文本文件：第一行是列名，至少包括 zh、en、fr、es 中的两个，以制表符分隔。见 GLOSSARY_FILE。`,
  'embedding-failed': (facts) => embeddingError('zh', facts.text('model'), facts.text('reason')),
  'batch-line-invalid': (facts) =>
    facts.count('failed') > 0
      ? `未能回答批次中的第 ${facts.list('failed')} 行。输出中每行的 "error" 说明了原因；请改正后重新运行这些行。`
      : `第 ${facts.text('line')} 行不是问题。请每行写一个 JSON 对象：{"id": "1", "question": "..."}。`,
  'config-invalid': (facts) => `配置无法使用。请在环境变量或 .env 中改正：${facts.text('problems')}。`,
  'text-empty': () => '这条消息没有可供提问或核对的文字。请选择一条含有文字的消息。',
  'text-too-long': (facts) =>
    `文字共有 ${facts.text('length')} 个字符，最多可核对 ${facts.text('limit')} 个。请分成较短的几段。`,
  'server-only': () => '此功能只能在服务器中使用，不能在私信中使用。请到服务器的频道中使用。',
  'manager-only': () => '只有拥有“管理服务器”权限的人才能这样做。请由他们操作，或请他们授予您该权限。',
  'asker-only': () => '只有提问者本人才能这样做。请用 /ask 自行提问。',
  'channel-not-allowed': (facts) =>
    facts.count('channels') === 0
      ? '本频道不回答问题。请向服务器的管理人员询问可以提问的频道。'
      : `本频道不回答问题。请到 ${facts.list('channels')} 提问。`,
  'channel-last': () => '这是最后一个允许的频道。如要让程序在所有频道回答，请选择“所有频道”；或先允许另一个频道。',
  'setting-invalid': (facts) =>
    `${facts.text('setting')} 不能设为“${facts.text('value')}”。可用的值：${facts.list('allowed')}。`,
  'answer-forgotten': () => '此按钮对应的回答已不再保存。请重新提问。',
  'item-ambiguous': (facts) => `有多项建议的编号是 ${facts.text('item')}。请指明其中之一：${facts.list('known')}。`,
  'moment-invalid': (facts) =>
    `“${facts.text('value')}”不是将来的时间。请写日期和时间（2026-12-01 17:00）、日期，或距现在多久（3d、48h）。`,
  'review-occupied': () => '此项审议已有记录，不会覆盖。请导入到尚无记录的服务器或报告。',
  'record-unavailable': (facts) =>
    `目前无法读取或保存记录${facts.text('reason') === '' ? '' : `（${facts.text('reason')}）`}。请稍后重试；如仍不行，请程序的运行人员查看日志。`,
  'record-newer': (facts) =>
    `数据库 ${facts.text('path')} 由本程序的较新版本写成（版本 ${facts.text('version')}，此处支持到 ${facts.text('known')}）。请更新程序，或将 DATA_DIR 设为其他文件夹。`,
  'ledger-file-invalid': (facts) =>
    `${facts.text('path')} 不是完整的审议导出文件${facts.text('event') === '0' ? '' : `（第 ${facts.text('event')} 条记录已损坏）`}，因此没有导入任何内容。请重新以 JSON 格式导出审议记录，不要改动文件。`,
  'ledger-file-newer': (facts) =>
    `${facts.text('path')} 由更新版本的程序导出（格式 ${facts.text('version')}；此处可识别：${facts.text('known')}）。请先更新程序。`,
  'ledger-file-too-large': (facts) =>
    `${facts.text('path')} 超过 ${facts.text('limit')} MB，远大于一次审议的记录。请提供导出的原文件。`,
  'queue-full': (facts) => `本服务器中等候回答的问题已经太多（${facts.text('waiting')} 个）。请过一分钟再提问。`,
  'questions-limit': (facts) =>
    `您在一小时内已提出 ${facts.text('limit')} 个问题，达到了本服务器的上限。请在 ${facts.text('minutes')} 分钟后再提问。`,
  cancelled: () => '已取消，不再为此问题请求任何内容。',
  'nothing-to-cancel': () => '此处已没有正在进行的回答。如有需要，请重新提问。',
  restarting: () => '程序正在重新启动。请过一分钟再提问。',
  'permission-missing': (facts) =>
    facts.text('guild') === ''
      ? `机器人在${facts.text('channel') === '' ? '本频道' : ` ${facts.text('channel')} `}中缺少以下权限：${facts.list('permissions')}。请服务器的管理人员授予。`
      : `无法在服务器 ${facts.text('guild')} 中注册命令。请检查 DISCORD_GUILD_ID，并用 ${facts.list('permissions')} 授权范围邀请机器人加入该服务器。`,
  'discord-token-missing': () =>
    '没有 Discord 令牌。请在环境变量或 .env 中将 DISCORD_TOKEN 设为机器人的令牌（见开发者平台的 Bot 页面）。',
  'discord-token-refused': () =>
    'Discord 不接受该令牌。请在开发者平台的 Bot 页面生成新的令牌，并将 DISCORD_TOKEN 设为该令牌。',
  'discord-intent-refused': () =>
    '已设置 DISCORD_MESSAGE_CONTENT，但该应用没有启用 Message Content Intent。请在开发者平台的 Bot 页面启用，或取消该变量。',
  'discord-unreachable': (facts) =>
    `无法连接 ${facts.text('url')} 上的 Discord（${facts.text('reason')}）。请检查网络；如设置了 DISCORD_API_URL，也请检查；然后重试。`,
};
