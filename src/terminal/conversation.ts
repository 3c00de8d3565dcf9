/**
 * One line of a conversation, typed or piped: a question, or a command after a slash. It knows the commands and what is being
 * talked about; it reads and writes nothing.
 */
import type { Desk } from '../desk/desk.ts';
import type { CommandName } from '../desk/phrases/phrases.ts';
import type { Reply } from '../desk/reply.ts';
import type { Request } from '../desk/request.ts';
import { UserError } from '../shared/errors.ts';
import type { Language } from '../shared/language.ts';

/** What is being talked about, and in which language the interface speaks. */
export type Conversation = { readonly language: Language; readonly report?: string };

export type Turn = { readonly reply: Reply | null; readonly next: Conversation; readonly leaves: boolean };

/** Whoever sits there is one person, in one place, as long as the program runs. */
const atTerminal = { server: null, channel: 'terminal', person: 'terminal', isPrivate: true };

/** Every name a command answers to; the first is the one shown. */
const names: Readonly<Record<Exclude<CommandName, 'ask'>, readonly string[]>> = {
  recommendation: ['/recommendation', '/recommandation', '/recomendacion', '/recomendación', '/建议', '/r'],
  paragraph: ['/paragraph', '/paragraphe', '/parrafo', '/párrafo', '/段落', '/p'],
  report: ['/report', '/rapport', '/informe', '/报告'],
  reports: ['/reports', '/rapports', '/informes', '/所有报告'],
  search: ['/search', '/chercher', '/buscar', '/搜索'],
  verify: ['/verify', '/verifier', '/vérifier', '/comprobar', '/核对'],
  language: ['/language', '/langue', '/idioma', '/语言'],
  help: ['/help', '/aide', '/ayuda', '/帮助', '/?'],
  quit: ['/quit', '/exit', '/quitter', '/salir', '/退出', '/q'],
};
const commands = Object.entries(names) as [keyof typeof names, readonly string[]][];

/** The names shown, for completion. */
export const commandNames: readonly string[] = commands.map(([, [name = '']]) => name);

/** Answers one line. What fails is thrown: the conversation stays as it was. */
export async function takeTurn(
  line: string,
  conversation: Conversation,
  desk: Desk,
  watched: Pick<Request, 'signal' | 'onProgress' | 'onStep' | 'onClaim'>,
): Promise<Turn> {
  const request: Request = { ...conversation, ...watched };
  const stay = (reply: Reply): Turn => ({ reply, next: conversation, leaves: false });
  const text = line.trim();
  if (!/^[/／]/u.test(text)) return stay((await desk.ask({ question: text, conversation: atTerminal }, request)).reply);
  const [word = '', rest = ''] = split(text);
  switch (commandNamed(word)) {
    case 'recommendation':
      return stay((await desk.recommendation(rest, request)).reply);
    case 'paragraph':
      return stay((await desk.paragraph(rest === '' ? '1' : rest, request)).reply);
    case 'report': {
      const { reply, data } = await desk.report(rest === '' ? undefined : rest, request);
      return { reply, next: { ...conversation, report: data.id }, leaves: false };
    }
    case 'reports':
      return stay((await desk.reports(request)).reply);
    case 'search':
      return stay((await desk.search({ query: rest }, request)).reply);
    case 'verify':
      return stay((await desk.verify({ text: rest }, request)).reply);
    case 'language': {
      const { reply, data } = desk.language(rest, request);
      return { reply, next: { ...conversation, language: data.language }, leaves: false };
    }
    case 'help':
      return stay(desk.help(request).reply);
    case 'quit':
      return { reply: null, next: conversation, leaves: true };
  }
}

/** The command and what follows it; a fullwidth slash and space are as good. */
function split(text: string): readonly [string, string] {
  const [, word = '', rest = ''] = /^(\S+)\s*([\s\S]*)$/u.exec(text) ?? [];
  return [`/${word.slice(1)}`, rest.trim()];
}

/** By any of its names or the unambiguous beginning of a shown one. `command-unknown` suggests the nearest. */
function commandNamed(word: string): keyof typeof names {
  const wanted = word.toLowerCase();
  const exact = commands.find(([, all]) => all.includes(wanted));
  if (exact !== undefined) return exact[0];
  const begun = commands.filter(([, [shown = '']]) => wanted.length > 1 && shown.startsWith(wanted));
  const [first] = begun;
  // "/rep" is the beginning of /report, and of /reports only by way of it.
  if (first !== undefined && begun.every(([, [shown = '']]) => shown.startsWith(first[1][0] ?? ''))) return first[0];
  throw new UserError('command-unknown', {
    command: word,
    nearest: begun.length > 1 ? begun.map(([, all]) => all[0] ?? '') : nearestTo(wanted),
  });
}

/** The shown name fewest edits away, if it is near enough to have been meant. */
function nearestTo(wanted: string): string {
  const rated = commands.flatMap(([, all]) =>
    all.map((name) => ({ shown: all[0] ?? '', distance: edits(wanted, name) })),
  );
  const best = rated.reduce((a, b) => (b.distance < a.distance ? b : a));
  return best.distance <= Math.max(1, Math.floor(wanted.length / 3)) ? best.shown : '';
}

/** Levenshtein distance. */
function edits(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (const [at, character] of [...a].entries()) {
    const next = [at + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (row[column - 1] ?? 0) + (character === b[column - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
