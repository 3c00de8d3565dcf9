/**
 * Text made fit to be shown anywhere. Reports and questions are anyone's: no escape sequence, control character or direction
 * override of theirs reaches a screen. What is removed has no visible form; every visible character stays.
 */

/** CSI, OSC and two-byte escape sequences, whole: without their first byte the rest would show as rubbish. */
const escapes = /\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]PX^_][^\x07\x1b]*(?:\x07|\x1b\\)?|\x1b[ -/]*[0-~]?/gu;
const lineEnds = /\r\n?|[\u2028\u2029\v\f\x85]/gu;
/** Controls but line feed; marks of direction; invisible separators; annotation and tag characters; soft hyphens. */
const invisible =
  /[\0-\x09\x0b-\x1f\x7f-\x9f\xad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufdd0-\ufdef\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** `text` without anything a screen would obey; line feeds stay, tabs become spaces. */
export function visibleText(text: string): string {
  return text.toWellFormed().replace(escapes, '').replace(lineEnds, '\n').replace(/\t/gu, ' ').replace(invisible, '');
}

/** The same in one line. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/\s+/gu, ' ').trim();
}
