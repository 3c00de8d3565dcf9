/** What only Discord says, in English. */
import type { DiscordPhrases } from './phrases.ts';

export const english: DiscordPhrases = {
  working: 'Looking in the report …',
  waiting: (before) => {
    if (before === 0) return 'Your question is the next one in this server.';
    return before === 1
      ? 'One question is before yours in this server.'
      : `${before} questions are before yours in this server.`;
  },
  continued: (part, of) => `Part ${part} of ${of}`,
  attached: (fileName) => `The whole text is attached as ${fileName}.`,
  cancel: 'Cancel',
  receipts: 'Receipts',
  discuss: 'Discuss',
  share: 'Share',
  previous: (mark) => `◀ ${mark}`,
  next: (mark) => `${mark} ▶`,
  openPlace: 'Open a cited paragraph',
  thread: {
    mention: 'Ask on here: mention me in your message, or reply to one of mine.',
    free: 'Ask on here: every message is read as a question to the report.',
    opened: 'The discussion goes on in a thread.',
    open: 'Go to the thread',
    impossible: 'A thread cannot be opened from here. Ask in a text channel of a server.',
    permissions: ['Create Public Threads', 'Send Messages in Threads'],
  },
  reason: { title: 'What was wrong?', label: 'What should it have said?', hint: 'A paragraph number helps most.' },
  shared: 'Shared in this channel.',
  late: 'The answer took longer than Discord waits, so it comes here.',
  latePrivate: 'Your private answer took longer than Discord waits, so it could not be shown. Please ask again.',
  mentioned:
    'Write your question after the mention, for example: what does recommendation 5 say? /help shows the rest.',
  erase: {
    warning: 'This cannot be undone. Messages and threads that are already in Discord stay there.',
    confirm: 'Erase what is kept about me',
  },
  help: {
    ask: 'Mention me with a question, write to me directly, or use a command. Questions may be in Chinese, English, French or Spanish. Then go on from there: “and the response to that one?”; or reply to the answer you mean.',
    menus: 'On any message, under Apps:',
    checked: 'Every sentence of an answer is quoted from the report. ¶9 is paragraph 9, R5 is recommendation 5.',
  },
  registered: {
    created: 'Created',
    changed: 'Changed',
    removed: 'Removed',
    unchanged: 'Unchanged',
    invite: 'Invite link',
  },
  connected: (servers) =>
    `Connected to Discord: ${servers} ${servers === 1 ? 'server' : 'servers'}. Ctrl-C ends the bot.`,
};
