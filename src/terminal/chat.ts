/**
 * The chat: reads lines from a person or a pipe, has each answered in its turn, and shows the replies. An error is told and
 * the chat goes on. Ctrl-C cancels the question that is being answered; pressed again, it leaves.
 */
import { createInterface } from 'node:readline';
import type { Desk } from '../desk/desk.ts';
import { phrasesOf } from '../desk/phrases/index.ts';
import type { Log } from '../observe/log.ts';
import type { Language } from '../shared/language.ts';
import type { Subjects } from './completion.ts';
import { complete } from './completion.ts';
import type { Conversation } from './conversation.ts';
import { takeTurn } from './conversation.ts';
import { failureLine } from './failure.ts';
import { appendHistory, longestHistory, readHistory } from './history.ts';
import { createLive } from './live.ts';
import { createProgress } from './progress.ts';
import { render } from './render.ts';
import type { Screen } from './screen.ts';

export type ChatOptions = {
  readonly desk: Desk;
  readonly screen: Screen;
  readonly language: Language;
  readonly historyPath: string;
  readonly log: Log;
};

/** Talks until the person leaves or the input ends. Rejects only when there is no report or no index to begin with. */
export async function chat({ desk, screen, language, historyPath, log }: ChatOptions): Promise<void> {
  const { input, output } = screen;
  const isTyped = input.isTTY === true && screen.isTerminal;
  let conversation: Conversation = { language };
  let subjects: Subjects = { paragraphs: [], recommendations: [], reports: [] };

  const say = (text: string): Promise<void> => output.write(text);
  const tell = (error: unknown): Promise<void> => {
    const blocks = [{ kind: 'text', tone: 'warning', text: failureLine(error, conversation.language, log) }] as const;
    return say(render({ language: conversation.language, blocks }, screen.render()));
  };
  /** Makes the index ready, showing progress, and looks up what the tab key may offer. */
  const prepare = async (signal?: AbortSignal): Promise<string> => {
    const request = { ...conversation, ...(signal === undefined ? {} : { signal }) };
    const { data } = await desk.report(undefined, request);
    const progress = await createProgress(phrasesOf(conversation.language).index.building, screen.errorStream);
    try {
      await desk.index({ rebuild: false }, { ...request, report: data.id, onProgress: progress.show });
    } finally {
      progress.end();
    }
    if (isTyped)
      subjects = {
        paragraphs: data.paragraphs.map(({ number }) => number),
        recommendations: data.recommendations.map(({ number }) => number),
        reports: (await desk.reports(request)).data.reports.map(({ id }) => id),
      };
    return [data.symbol, data.title].filter((part) => part !== null).join(' · ') || data.id;
  };

  const name = await prepare();
  if (isTyped) await say(banner(name, conversation.language, screen));
  let keepsHistory = isTyped;
  const history = isTyped ? await readHistory(historyPath).catch(() => []) : [];
  const reader = createInterface({
    input,
    ...(isTyped ? { output: screen.outputStream, terminal: true, history, historySize: longestHistory } : {}),
    completer: (line: string) => complete(line, subjects),
    removeHistoryDuplicates: true,
    prompt: '> ',
  });
  let running: AbortController | undefined;
  let interrupted = false;
  reader.on('SIGINT', () => {
    if (interrupted) return reader.close();
    interrupted = true;
    if (running !== undefined) running.abort();
    else {
      // What was typed so far is dropped, as shells do.
      reader.write(null, { ctrl: true, name: 'e' });
      reader.write(null, { ctrl: true, name: 'u' });
      void say(`\n${phrasesOf(conversation.language).chat.leaveHint}\n`).then(() => reader.prompt());
    }
  });
  output.closed.addEventListener('abort', () => reader.close());

  const answer = async (line: string): Promise<boolean> => {
    running = new AbortController();
    const { signal } = running;
    const live = createLive(screen);
    try {
      const turn = await takeTurn(line, conversation, desk, { ...live.watched, signal }).finally(live.end);
      const before = conversation;
      conversation = turn.next;
      if (turn.reply !== null) await say(`${render(turn.reply, screen.render())}\n`);
      if (conversation.report !== before.report) await prepare(signal);
      return turn.leaves;
    } catch (error) {
      if (signal.aborted) await say(`${phrasesOf(conversation.language).chat.cancelled}\n`);
      else {
        await tell(error);
        await say('\n');
      }
      return false;
    } finally {
      running = undefined;
    }
  };

  if (isTyped) reader.prompt();
  for await (const line of reader) {
    interrupted = false;
    if (line.trim() !== '') {
      if (keepsHistory)
        await appendHistory(historyPath, line).catch(async () => {
          keepsHistory = false;
          await say(`${phrasesOf(conversation.language).chat.historyLost(historyPath)}\n`);
        });
      if (await answer(line)) break;
    }
    if (isTyped) reader.prompt();
  }
  reader.close();
  if (isTyped) await say(`${phrasesOf(conversation.language).chat.goodbye}\n`);
}

function banner(report: string, language: Language, screen: Screen): string {
  const { chat: words } = phrasesOf(language);
  return `${render(
    {
      language,
      blocks: [
        { kind: 'heading', level: 1, text: words.banner(report) },
        { kind: 'text', tone: 'plain', text: words.begin },
        { kind: 'text', tone: 'muted', text: `> ${words.example}` },
      ],
    },
    screen.render(),
  )}\n`;
}
