/**
 * Text made fit for Discord. Reports, questions and file names are anyone's: what they say is shown letter by letter and
 * nothing of it is obeyed - no markup, mention, link, emoji name, control character or direction override.
 */

/** Terminal escape sequences, whole: without their first byte the rest would show as rubbish. */
const sequences = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]?/gu;
const lineEnds = /\r\n?|[\u2028\u2029\v\f\x85]/gu;
/** Controls but line feed; marks of direction; invisible separators; annotation and tag characters; soft hyphens. */
const invisible =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** `text` without anything that has no visible form; lines stay, the white space round each goes. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(sequences, '')
    .replace(lineEnds, '\n')
    .replace(/\t/gu, ' ')
    .replace(invisible, '')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The same in one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** Whether nothing of `text` can be seen: Discord refuses a message that has no more to it. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u.test(text);
}

/**
 * Markup that shows cleaned `text` as it is. A backslash before any ASCII mark shows the mark (reference, message formatting),
 * and so does it for the colon: "https\://" is no address to Discord, so nothing is linked or previewed, ":name:" no emoji and
 * "http" stays readable, which backticks, a zero-width space or angle brackets would not give (they change how it looks, what is
 * copied, or keep the link). At the start of a line also the marks of lists, "-" and "+" and "1.".
 */
export function escapeText(text: string): string {
  return text
    .replace(/[\\*_~`|<>[\]@#]|:(?=\S)/gu, '\\$&')
    .replace(/^[-+]/gmu, '\\$&')
    .replace(/^(\d+)\./gmu, '$1\\.');
}
