// How text takes its place in a terminal, where a Chinese character is two columns wide.

const WIDE =
  /^(?:[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|.\ufe0f)/u
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Columns that the text takes in a terminal. */
export function width(text: string): number {
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += NOTHING.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1
  return columns
}

/** The text in exactly so many columns: spaces after it, or cut with an ellipsis. */
export function padEnd(text: string, columns: number): string {
  const fitted = cut(text, columns)
  return fitted + ' '.repeat(columns - width(fitted))
}

/** The text pushed to the right of so many columns; longer text is left whole, for it is an amount. */
export function padStart(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - width(text))) + text
}

function cut(text: string, columns: number): string {
  if (width(text) <= columns) return text
  let kept = ''
  for (const { segment } of graphemes.segment(text)) {
    if (width(kept + segment) > columns - 1) break
    kept += segment
  }
  return `${kept}…`
}

/** Names come from the request: a title must not move the cursor, change colours or turn the line around. */
export function harmless(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ')
}
