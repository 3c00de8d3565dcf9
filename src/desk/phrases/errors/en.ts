/** Expected failures in English: what is wrong, then what to do. */
import type { ErrorPhrases } from '../phrases.ts';
import { reviewErrorsInEnglish } from '../review-errors/en.ts';
import { embeddingError } from './embedding.ts';

export const errorsInEnglish: ErrorPhrases = {
  ...reviewErrorsInEnglish,
  'file-not-found': (facts) => `There is no file at ${facts.text('path')}. Check the path and try again.`,
  'file-is-directory': (facts) => `${facts.text('path')} is a folder. Name one report, a text file, inside it.`,
  'file-unreadable': (facts) =>
    `${facts.text('path')} cannot be read (${facts.text('reason')}). Check its permissions, or copy it to an ordinary file.`,
  'file-empty': (facts) => `${facts.text('path')} is empty. Export the report again, as text.`,
  'file-too-large': (facts) =>
    `${facts.text('path')} is larger than ${facts.text('limit')} MB, far more than a report. Give the text of one report only.`,
  'file-binary': (facts) =>
    `${facts.text('path')} is not plain text${facts.text('format') === '' ? '' : ` but ${facts.text('format')}`}. Export the report as text (UTF-8) first.`,
  'file-encoding': (facts) =>
    facts.text('encoding') === 'unknown'
      ? `${facts.text('path')} is text in an encoding that is not known here. Convert it to UTF-8 first.`
      : `${facts.text('path')} is encoded in ${facts.text('encoding')}, which is not read here. Convert it to UTF-8 first (for example with iconv).`,
  'question-empty': () => 'There is no question. Write one, in Chinese, English, French or Spanish.',
  'question-too-long': (facts) =>
    `The question has ${facts.text('length')} characters; at most ${facts.text('limit')} are read. Ask it in a few sentences.`,
  'report-unknown': (facts) =>
    facts.count('matching') > 1
      ? `“${facts.text('report')}” may be any of ${facts.list('matching')}. Write the name of one in full.`
      : `There is no report “${facts.text('report')}”. Reports here: ${facts.text('known')}. Whoever runs the program adds one with: report add <file>.`,
  'report-none': () => 'There are no reports yet. Whoever runs the program adds one with: report add <file>.',
  'report-exists': (facts) =>
    facts.text('origin') === 'seed'
      ? `The report ${facts.text('report')} is here already: it comes with the program. Ask about it at once.`
      : `The report ${facts.text('report')} is here already. Remove it first (report remove ${facts.text('report')}) to replace it.`,
  'report-seed': (facts) =>
    `${facts.text('report')} comes with the program and cannot be removed. Only added reports can.`,
  'report-without-text': (facts) =>
    `No text of a report was found in ${facts.text('path') || facts.text('report')}. Export the report as text again and check the file.`,
  'recommendation-unknown': (facts) =>
    `The report has no recommendation ${facts.list('numbers')}. It has recommendations ${facts.list('known')}.`,
  'recommendation-none': (facts) =>
    `The report ${facts.text('report')} makes no recommendations. Ask about its paragraphs instead.`,
  'paragraph-unknown': (facts) =>
    `The report has no paragraph ${facts.list('numbers')}. It has paragraphs ${facts.list('known')}.`,
  'paragraph-none': (facts) =>
    `The paragraphs of ${facts.text('report')} are not numbered. Ask a question, or search for words.`,
  'number-invalid': (facts) =>
    `“${facts.text('value')}” is not a number that can be looked up. Write a number from 1 up, or several: 3, 5-7.`,
  'command-unknown': (facts) =>
    facts.text('nearest') === ''
      ? `There is no command ${facts.text('command')}. Type /help to see the commands.`
      : `There is no command ${facts.text('command')}. Did you mean ${facts.text('nearest')}?`,
  'language-unknown': (facts) => `“${facts.text('language')}” is not spoken here. Choose zh, en, fr or es.`,
  'index-unwritable': (facts) =>
    `The index cannot be written to ${facts.text('path')}. Make it a folder that can be written, or set INDEX_DIR to another one.`,
  'disk-full': (facts) => `There is no room left on the disk of ${facts.text('path')}. Free some space and try again.`,
  'data-unwritable': (facts) =>
    `Nothing can be kept in ${facts.text('path')}. Make it a folder that can be written, or set DATA_DIR to another one.`,
  'benchmark-invalid': (facts) =>
    `The benchmark cannot be read: ${facts.text('path')}${Number(facts.text('line')) === 0 ? '' : `, line ${facts.text('line')}`} (${facts.text('reason')}). It takes a folder with corpus.jsonl and queries.jsonl.`,
  'glossary-invalid': (facts) =>
    `The glossary cannot be read: ${facts.text('path')} (${{ 'not-text': 'it is not text in UTF-8', 'no-columns': 'its columns are not named' }[facts.text('reason')] ?? 'there is no such file'}). It is a text file: its first line names the columns, at least two of zh, en, fr and es, divided by tabs. See GLOSSARY_FILE.`,
  'embedding-failed': (facts) => embeddingError('en', facts.text('model'), facts.text('reason')),
  'batch-line-invalid': (facts) =>
    facts.count('failed') > 0
      ? `Not answered: ${facts.count('failed') === 1 ? 'line' : 'lines'} ${facts.list('failed')} of the batch. Each has an "error" in the output that says why; correct it and run those lines again.`
      : `Line ${facts.text('line')} is not a question. Write one JSON object per line: {"id": "1", "question": "..."}.`,
  'config-invalid': (facts) =>
    `The configuration cannot be used. Correct it in the environment or in .env: ${facts.text('problems')}.`,
  'text-empty': () => 'There are no words in this message to ask about or to check. Choose one that has text.',
  'text-too-long': (facts) =>
    `The text has ${facts.text('length')} characters; at most ${facts.text('limit')} are checked. Give it in shorter parts.`,
  'server-only': () => 'This works in a server only, not in a direct message. Use it in a channel of a server.',
  'manager-only': () =>
    'This is for people with the permission “Manage Server” only. Ask one of them to do it, or to give you the permission.',
  'asker-only': () => 'Only the person who asked can do this. Ask the question yourself with /ask.',
  'channel-not-allowed': (facts) =>
    facts.count('channels') === 0
      ? 'Questions are not answered in this channel. Ask somebody who manages the server where they are.'
      : `Questions are not answered in this channel. Ask in ${facts.list('channels')}.`,
  'channel-last': () =>
    'This is the last allowed channel. To let the program answer everywhere, choose “everywhere”; or allow another channel first.',
  'setting-invalid': (facts) =>
    `“${facts.text('value')}” is not possible for ${facts.text('setting')}. Choose from: ${facts.text('allowed')}.`,
  'answer-forgotten': () => 'The answer behind this button is no longer kept. Ask the question again.',
  'item-ambiguous': (facts) =>
    `Several recommendations bear the number ${facts.text('item')}. Name one of ${facts.list('known')}.`,
  'moment-invalid': (facts) =>
    `“${facts.text('value')}” is no time to come. Write a day and a time (2026-12-01 17:00), a day, or how long from now (3d, 48h).`,
  'review-occupied': () =>
    'There is a record of this review already, and nothing of it is overwritten. Import into a server or report without one.',
  'record-unavailable': (facts) =>
    `What is kept cannot be read or written right now${facts.text('reason') === '' ? '' : ` (${facts.text('reason')})`}. Try again in a moment; if it goes on, whoever runs the program should look at its log.`,
  'record-newer': (facts) =>
    `A newer version of this program wrote the database at ${facts.text('path')} (${facts.text('version')}; known here: ${facts.text('known')}). Update the program, or set DATA_DIR to another folder.`,
  'ledger-file-invalid': (facts) =>
    `${facts.text('path')} is not a whole export of a review${facts.text('event') === '0' ? '' : ` (event ${facts.text('event')} is damaged)`}, so nothing was taken from it. Export the review again as JSON, and do not change the file.`,
  'ledger-file-newer': (facts) =>
    `${facts.text('path')} was exported by a newer version of this program (format ${facts.text('version')}; known here: ${facts.text('known')}). Update the program first.`,
  'ledger-file-too-large': (facts) =>
    `${facts.text('path')} is larger than ${facts.text('limit')} MB, far more than a review comes to. Give the file as it was exported.`,
  'queue-full': (facts) =>
    `Too many questions are waiting in this server already (${facts.text('waiting')}). Ask again in a minute.`,
  'questions-limit': (facts) =>
    `You have asked ${facts.text('limit')} questions within the hour, as many as this server allows. You can ask the next one in ${facts.text('minutes')} ${facts.text('minutes') === '1' ? 'minute' : 'minutes'}.`,
  cancelled: () => 'Cancelled. Nothing more is asked for this question.',
  'nothing-to-cancel': () => 'Nothing is being answered there any more. Ask the question again if you need to.',
  restarting: () => 'The program is restarting. Ask again in a minute.',
  'permission-missing': (facts) =>
    facts.text('guild') === ''
      ? `The bot lacks ${facts.count('permissions') === 1 ? 'a permission' : 'permissions'} in ${facts.text('channel') || 'this channel'}: ${facts.list('permissions')}. Ask somebody who manages the server to grant ${facts.count('permissions') === 1 ? 'it' : 'them'}.`
      : `Commands cannot be registered in the server ${facts.text('guild')}. Check DISCORD_GUILD_ID, and invite the bot there with the scopes ${facts.list('permissions')}.`,
  'discord-token-missing': () =>
    'There is no Discord token. Set DISCORD_TOKEN in the environment or in .env to the token of the bot (developer portal, page “Bot”).',
  'discord-token-refused': () =>
    'Discord does not accept the token. Make a new one in the developer portal, page “Bot”, and set DISCORD_TOKEN to it.',
  'discord-intent-refused': () =>
    'DISCORD_MESSAGE_CONTENT is on, but the Message Content Intent is not enabled for this application. Enable it in the developer portal, page “Bot”, or unset the variable.',
  'discord-unreachable': (facts) =>
    `Discord cannot be reached at ${facts.text('url')} (${facts.text('reason')}). Check the network, and DISCORD_API_URL if it is set, then try again.`,
};
