/** What became of each command when they were registered, and how the bot is invited, as a reply. */
import type { Outcome } from '../desk/request.ts';
import type { Language } from '../shared/language.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import type { RegisteredOnce } from './register-once.ts';

export function registeredReply(data: RegisteredOnce, language: Language): Outcome<RegisteredOnce> {
  const words = discordPhrasesOf(language).registered;
  const kinds = ['created', 'changed', 'removed', 'unchanged'] as const;
  const rows = kinds
    .filter((kind) => data[kind].length > 0)
    .map((kind) => ({ label: words[kind], value: data[kind].join(', ') }));
  const invite = { label: words.invite, value: data.invite };
  return { reply: { language, blocks: [{ kind: 'fields', rows: [...rows, invite] }] }, data };
}
