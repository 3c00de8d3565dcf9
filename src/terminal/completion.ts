/** What the tab key offers: commands, and after a command the numbers, reports or languages it takes. */
import { languages } from '../shared/language.ts';
import { commandNames } from './conversation.ts';

/** What there is to complete with, of the report that is being talked about. */
export type Subjects = {
  readonly paragraphs: readonly number[];
  readonly recommendations: readonly number[];
  readonly reports: readonly string[];
};

/** Readline's form: what may stand there, and the part of the line that it would replace. */
export function complete(line: string, subjects: Subjects): [string[], string] {
  const [, command, rest] = /^(\/\S+)\s+(.*)$/u.exec(line) ?? [];
  if (command === undefined || rest === undefined) {
    const begun = line.startsWith('/') ? commandNames.filter((name) => name.startsWith(line.toLowerCase())) : [];
    return [begun.map((name) => `${name} `), line];
  }
  const choices = choicesOf(command, subjects);
  return [choices.filter((choice) => choice.toLowerCase().startsWith(rest.toLowerCase())), rest];
}

function choicesOf(command: string, subjects: Subjects): readonly string[] {
  switch (command) {
    case '/recommendation':
      return [...new Set(subjects.recommendations)].map(String);
    case '/paragraph':
      return subjects.paragraphs.map(String);
    case '/report':
      return subjects.reports;
    case '/language':
      return languages;
    default:
      return [];
  }
}
