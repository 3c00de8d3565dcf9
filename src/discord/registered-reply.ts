/** What became of each command when they were registered, as a reply. */
import type { Outcome } from '../desk/request.ts';
import type { Language } from '../shared/language.ts';
import { discordPhrasesOf } from './phrases/index.ts';
import type { Registered } from './register.ts';

export function registeredReply(data: Registered, language: Language): Outcome<Registered> {
  const words = discordPhrasesOf(language).registered;
  const kinds = ['created', 'changed', 'removed', 'unchanged'] as const;
  const rows = kinds
    .filter((kind) => data[kind].length > 0)
    .map((kind) => ({ label: words[kind], value: data[kind].join(', ') }));
  return { reply: { language, blocks: [{ kind: 'fields', rows }] }, data };
}
