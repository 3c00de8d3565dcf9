/** Expected failures in English: what is wrong, then what to do. */
import type { ErrorPhrases } from '../phrases.ts';

export const errorsInEnglish: ErrorPhrases = {
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
      : `There is no report “${facts.text('report')}”. Reports here: ${facts.text('known')}. Add one with: report add <file>.`,
  'report-none': () => 'There are no reports yet. Add one with: report add <file>.',
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
  'batch-line-invalid': (facts) =>
    facts.count('failed') > 0
      ? `Not answered: ${facts.count('failed') === 1 ? 'line' : 'lines'} ${facts.list('failed')} of the batch. Each has an "error" in the output that says why; correct it and run those lines again.`
      : `Line ${facts.text('line')} is not a question. Write one JSON object per line: {"id": "1", "question": "..."}.`,
  'config-invalid': (facts) =>
    `The configuration cannot be used. Correct it in the environment or in .env: ${facts.text('problems')}.`,
};
