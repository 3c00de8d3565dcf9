/** Help and the interface's language: what concerns the conversation, not the report. */
import { UserError } from '../../shared/errors.ts';
import type { Language } from '../../shared/language.ts';
import { languages } from '../../shared/language.ts';
import { phrasesOf } from '../phrases/index.ts';
import type { CommandName } from '../phrases/phrases.ts';
import type { Block } from '../reply.ts';
import type { Outcome, Request } from '../request.ts';

export type LanguageData = { readonly language: Language };
export type HelpData = { readonly commands: readonly { readonly usage: string; readonly text: string }[] };

/** The commands a person types, each as an example of its use. */
const usages: readonly (readonly [CommandName, usage: string])[] = [
  ['recommendation', '/recommendation 5'],
  ['paragraph', '/paragraph 9'],
  ['report', '/report'],
  ['reports', '/reports'],
  ['search', '/search …'],
  ['verify', '/verify …'],
  ['language', '/language fr'],
  ['help', '/help'],
  ['quit', '/quit'],
];

/** The language called `wanted` (a code or a name in any of the four), or, without one, the present one and the choice. */
export function language(wanted: string, request: Request): Outcome<LanguageData> {
  const chosen = wanted.trim() === '' ? request.language : languageNamed(wanted);
  if (chosen === undefined) throw new UserError('language-unknown', { language: wanted });
  const phrases = phrasesOf(chosen);
  const others = languages
    .filter((other) => other !== chosen)
    .map((other) => `${phrases.languageNames[other]} (${other})`);
  const text = wanted.trim() === '' ? phrases.language.current(others.join(', ')) : phrases.language.changed;
  return { reply: { language: chosen, blocks: [{ kind: 'text', tone: 'plain', text }] }, data: { language: chosen } };
}

export function languageNamed(name: string): Language | undefined {
  const wanted = name.trim().toLowerCase();
  return languages.find(
    (candidate) =>
      candidate === wanted ||
      languages.some((spoken) => phrasesOf(spoken).languageNames[candidate].toLowerCase() === wanted),
  );
}

/** What can be typed. */
export function help(request: Request): Outcome<HelpData> {
  const phrases = phrasesOf(request.language);
  const commands = usages.map(([name, usage]) => ({ usage, text: phrases.help.commands[name] }));
  const blocks: readonly Block[] = [
    { kind: 'heading', level: 1, text: phrases.help.title },
    { kind: 'text', tone: 'plain', text: phrases.help.ask },
    { kind: 'fields', rows: commands.map(({ usage, text }) => ({ label: usage, value: text })) },
  ];
  return { reply: { language: request.language, blocks }, data: { commands } };
}
