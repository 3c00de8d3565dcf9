/** All of standard input as one text, for what takes a text and not lines. It stops reading what no command would take. */
import type { ReadStream } from 'node:tty';

/** Longer than any text a command reads; what is over it need not be held. */
const most = 100_000;

export async function wholeInput(input: ReadStream): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of input) {
    text += typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    if (text.length > most) break;
  }
  return text + decoder.decode();
}
