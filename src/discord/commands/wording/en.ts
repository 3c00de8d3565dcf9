/** Commands in English. The names are the default ones. */
import { digestWordingInEnglish as digest } from './digest/en.ts';
import { reviewWordingInEnglish as review } from './review/en.ts';
import type { CommandWording } from './wording.ts';

export const english: CommandWording = {
  commands: {
    ask: { name: 'ask', description: 'Ask about the report; every sentence of the answer is quoted from it' },
    recommendation: { name: 'recommendation', description: 'Look up the recommendations of the report' },
    paragraph: { name: 'paragraph', description: 'Read paragraphs as they are printed' },
    search: { name: 'search', description: 'Find the passages nearest to some words' },
    verify: { name: 'verify', description: 'Check a statement against the report, sentence by sentence' },
    report: { name: 'report', description: 'The reports that can be asked about' },
    help: { name: 'help', description: 'How to ask, and what each command does' },
    privacy: { name: 'privacy', description: 'What is kept about you' },
    settings: { name: 'settings', description: 'The settings of this server, for those who manage it' },
    ...review.commands,
  },
  subcommands: {
    recommendation: {
      show: { name: 'show', description: 'One recommendation with its proposed steps, finding and response' },
      find: { name: 'find', description: 'Find recommendations by words' },
      list: { name: 'list', description: 'All recommendations of the report' },
    },
    report: {
      list: { name: 'list', description: 'The reports that can be asked about' },
      info: { name: 'info', description: 'About a report: symbol, date, sections and what it contains' },
      use: { name: 'use', description: 'Choose the report that this channel reads' },
    },
    privacy: {
      show: { name: 'show', description: 'What is kept, why and for how long' },
      export: { name: 'export', description: 'Get everything kept about you as a file' },
      erase: { name: 'erase', description: 'Erase everything kept about you' },
    },
    settings: {
      show: { name: 'show', description: 'The settings as they stand' },
      channels: { name: 'channels', description: 'Choose the channels in which questions are answered' },
      report: { name: 'report', description: 'Choose the report for channels that have none of their own' },
      language: { name: 'language', description: 'Language of the interface for people whose own is not offered' },
      retention: { name: 'retention', description: 'How many days answers and ratings are kept' },
      limits: { name: 'limits', description: 'How many questions one person may ask within an hour' },
      ...review.settings,
    },
    ...review.subcommands,
  },
  options: {
    question: { name: 'question', description: 'Your question, in Chinese, English, French or Spanish' },
    report: { name: 'report', description: 'The report to read; if left out, the one of this channel' },
    private: { name: 'private', description: 'Show the answer to you alone' },
    recommendation: { name: 'recommendation', description: 'Its number, or words from it' },
    words: { name: 'words', description: 'Words to search for, in any of the four languages' },
    number: { name: 'number', description: 'One paragraph or several: 9 or 9-11' },
    text: { name: 'text', description: 'The statement to check, one sentence or several' },
    action: { name: 'action', description: 'Allow a channel, remove it, or answer everywhere again' },
    channel: { name: 'channel', description: 'The channel to allow or remove; if left out, this one' },
    language: { name: 'language', description: 'A language, or automatic: the one this server is set to' },
    days: { name: 'days', description: 'Days, from 1 to 365' },
    questions_per_hour: { name: 'questions_per_hour', description: 'Questions, from 1 to 1,000' },
    ...review.options,
  },
  meanings: {
    wordsOfRecommendation: 'What the recommendations are to be about',
    reportToDescribe: 'The report to describe; if left out, the one of this channel',
    reportOfChannel: 'The report this channel is to read from now on; if left out, the server’s again',
    reportOfServer: 'The report to read; if left out, none is set any more',
  },
  channelActions: { allow: 'allow', remove: 'remove', everywhere: 'answer everywhere' },
  languages: {
    zh: 'Chinese (中文)',
    en: 'English',
    fr: 'French (français)',
    es: 'Spanish (español)',
    automatic: 'automatic',
  },
  menus: { ask: 'Ask about this', verify: 'Check against the report', record: review.menu },
  term: review.term,
  digest,
};
