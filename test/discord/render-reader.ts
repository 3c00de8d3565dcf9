/**
 * Reads Discord's markdown as its documentation and guide to formatting describe it, written without a look at how we escape:
 * what a person would see, and everything that would not be shown as typed. Where the client is stricter than this reader
 * (only known emoji names become pictures) the reader takes the wider view.
 */
export type Seen = {
  readonly text: string;
  /** What was formatted, linked or mentioned, by kind. */
  readonly effects: readonly string[];
};

type Rule = { readonly kind: string; readonly pattern: RegExp; readonly inner: 'none' | 'literal' | 'read' };

const inlineRules: readonly Rule[] = [
  { kind: 'code', pattern: /^(?<ticks>`+)([\s\S]*?[^`])\k<ticks>(?!`)/u, inner: 'literal' },
  { kind: 'bold', pattern: /^(\*\*)((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u, inner: 'read' },
  { kind: 'underline', pattern: /^(__)((?:\\[\s\S]|[^\\])+?)__(?!_)/u, inner: 'read' },
  { kind: 'italic', pattern: /^(\*)(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/u, inner: 'read' },
  { kind: 'italic', pattern: /^(_)((?:\\[\s\S]|[^\\_])+?)_(?!\w)/u, inner: 'read' },
  { kind: 'strike', pattern: /^(~~)([\s\S]+?)~~/u, inner: 'read' },
  { kind: 'spoiler', pattern: /^(\|\|)([\s\S]+?)\|\|/u, inner: 'read' },
  { kind: 'link', pattern: /^\[([^\]]+)\]\(([^)]*)\)/u, inner: 'none' },
  { kind: 'mention', pattern: /^<(?:@[!&]?|#)\d+>/u, inner: 'none' },
  { kind: 'mention', pattern: /^@(?:everyone|here|silent)/u, inner: 'none' },
  { kind: 'emoji', pattern: /^<a?:\w+:\d+>/u, inner: 'none' },
  { kind: 'emoji', pattern: /^:[^\s:]+:/u, inner: 'none' },
  { kind: 'time', pattern: /^<t:-?\d+(?::\w)?>/u, inner: 'none' },
  { kind: 'command', pattern: /^<\/[^:>]+:\d+>/u, inner: 'none' },
  { kind: 'navigation', pattern: /^<id:\w+>/u, inner: 'none' },
  { kind: 'address', pattern: /^<[^\s<>]+[:@+][^\s<>]*>/u, inner: 'none' },
  { kind: 'address', pattern: /^(?:https?|steam|discord):\/\/[^\s<]+/u, inner: 'none' },
  { kind: 'shrug', pattern: /^¯\\_\(ツ\)_\/¯/u, inner: 'none' },
];

const lineRules: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  { kind: 'quote', pattern: /^ *>(?:>>)? +/u },
  { kind: 'subtext', pattern: /^ *-# +(?=\S)/u },
  { kind: 'heading', pattern: /^ *#{1,3}\s+(?=\S)/u },
  { kind: 'list', pattern: /^ *(?:[*+-]|\d+\.) +/u },
];

/** What of `source` is seen. */
export function readMarkdown(source: string): Seen {
  const parts = source.split(/(```(?:[a-z0-9_+\-.#]+\n)?\n*[^\n][\s\S]*?\n*```\n?)/iu);
  const seen = parts.map((part, at) => {
    if (at % 2 === 1) return { text: `${part.replace(/^```\n|\n?```\n?$/gu, '')}\n`, effects: ['block'] };
    return joined(part.split('\n').map(readLine), '\n');
  });
  return joined(seen, '');
}

function readLine(line: string): Seen {
  for (const { kind, pattern } of lineRules) {
    const match = pattern.exec(line);
    if (match === null) continue;
    const rest = line.slice(match[0].length);
    // The client strips these from the end of a heading, even after a backslash.
    const inside = kind === 'heading' ? readInline(rest.replace(/#*\s*$/u, '')) : readLine(rest);
    return { text: inside.text, effects: [kind, ...inside.effects] };
  }
  return readInline(line);
}

function readInline(source: string): Seen {
  let text = '';
  const effects: string[] = [];
  for (let at = 0; at < source.length; ) {
    const rest = source.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const rule = inlineRules.find(({ pattern }) => pattern.test(rest));
    const match = rule?.pattern.exec(rest);
    if (escaped !== null && rule?.kind !== 'shrug') {
      text += escaped[1] ?? '';
      at += escaped[0].length;
    } else if (rule !== undefined && match) {
      effects.push(rule.kind);
      const inside = match[2] ?? '';
      if (rule.inner === 'literal') text += inside;
      if (rule.inner === 'read') {
        const deeper = readInline(inside);
        text += deeper.text;
        effects.push(...deeper.effects);
      }
      at += match[0].length;
    } else {
      const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
      text += character;
      at += character.length;
    }
  }
  return { text, effects };
}

function joined(parts: readonly Seen[], separator: string): Seen {
  return {
    text: parts.map(({ text }) => text).join(separator),
    effects: parts.flatMap(({ effects }) => effects),
  };
}
