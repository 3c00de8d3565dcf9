/** Expected failures in Chinese: what is wrong, then what to do. */
import type { ErrorPhrases } from '../phrases.ts';

export const errorsInChinese: ErrorPhrases = {
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
      : `没有名为“${facts.text('report')}”的报告。现有报告：${facts.list('known')}。可用 report add <文件> 添加报告。`,
  'report-none': () => '还没有任何报告。可用 report add <文件> 添加报告。',
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
  'batch-line-invalid': (facts) =>
    facts.count('failed') > 0
      ? `未能回答批次中的第 ${facts.list('failed')} 行。输出中每行的 "error" 说明了原因；请改正后重新运行这些行。`
      : `第 ${facts.text('line')} 行不是问题。请每行写一个 JSON 对象：{"id": "1", "question": "..."}。`,
  'config-invalid': (facts) => `配置无法使用。请在环境变量或 .env 中改正：${facts.text('problems')}。`,
};
