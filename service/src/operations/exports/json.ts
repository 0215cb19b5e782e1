/** One object whose `lines` are written while they are read, and whose `tail` is known only when the last one was. */
export async function* jsonOf(
  head: Readonly<Record<string, unknown>>,
  lines: AsyncIterable<readonly unknown[]>,
  tail: () => Readonly<Record<string, unknown>>,
): AsyncGenerator<string> {
  yield `${JSON.stringify(head).slice(0, -1)},"lines":[\n`
  let first = true
  for await (const portion of lines) {
    if (portion.length === 0) continue
    yield `${first ? '' : ',\n'}${portion.map((line) => JSON.stringify(line)).join(',\n')}`
    first = false
  }
  yield `\n],${JSON.stringify(tail()).slice(1)}\n`
}
