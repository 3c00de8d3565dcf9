/** What only Discord says, in Chinese. */
import type { DiscordPhrases } from './phrases.ts';

export const chinese: DiscordPhrases = {
  working: '正在查阅报告……',
  waiting: (before) =>
    before === 0 ? '本服务器中下一个就是您的问题。' : `本服务器中还有 ${before} 个问题排在您前面。`,
  continued: (part, of) => `第 ${part} 部分，共 ${of} 部分`,
  attached: (fileName) => `全文见附件 ${fileName}。`,
  cancel: '取消',
  receipts: '出处',
  discuss: '讨论',
  share: '分享',
  previous: (mark) => `◀ ${mark}`,
  next: (mark) => `${mark} ▶`,
  openPlace: '打开引用的段落',
  thread: {
    mention: '请在此继续提问：在消息中提及我，或回复我的消息。',
    free: '请在此继续提问：这里的每条消息都会作为对报告的提问来回答。',
    opened: '讨论在子区中继续。',
    open: '前往子区',
    impossible: '无法从这里创建子区。请在服务器的文字频道中提问。',
    permissions: ['创建公共子区', '在子区中发送消息'],
  },
  reason: { title: '哪里不对？', label: '应当怎样回答？', hint: '如能指出段落编号最好。' },
  shared: '已在本频道分享。',
  late: '回答用时超过了 Discord 的等待时间，因此发在这里。',
  latePrivate: '您的私密回答用时超过了 Discord 的等待时间，未能显示。请重新提问。',
  mentioned: '请在提及我之后写出问题，例如：建议5说了什么？其他用法见 /help。',
  erase: { warning: '此操作无法撤销。已发布在 Discord 中的消息和子区不会随之删除。', confirm: '删除关于我的记录' },
  help: {
    ask: '提及我并写出问题，给我发私信，或使用命令。可以用中文、英文、法文或西班牙文提问。可以接着追问：“那它的回应呢？”；也可以直接回复要追问的那个回答。',
    menus: '在任何消息的“应用”菜单中：',
    checked: '回答的每一句都引自报告。¶9 指第 9 段，R5 指建议 5。',
  },
  registered: { created: '新建', changed: '更改', removed: '删除', unchanged: '不变', invite: '邀请链接' },
  connected: (servers) => `已连接 Discord：${servers} 个服务器。按 Ctrl-C 停止。`,
};
