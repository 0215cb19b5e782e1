import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Quote } from '@quanhe/engine'
import { expect, onTestFinished, test } from 'vitest'
import { quanhe, start } from './quanhe.ts'
import { changed, seedExample } from './seed-example.ts'

type Result = Quote & { problem?: { code: string; errors: { pointer: string }[] } }

const results = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Result)
const priced = (prices: number[]) =>
  changed({ lines: prices.map((unitPriceMinor, at) => ({ ...seedExample.lines[0]!, id: `l${at}`, unitPriceMinor })) })

test('one request per line in gives one result per line out, in order', async () => {
  const lines = [300, 200, 100].map((price) => JSON.stringify(priced([price])))
  const ended = await quanhe(['quote', '--ndjson', '-'], `${lines.join('\n')}\n`)
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  expect(results(ended.stdout).map(({ listMinor }) => listMinor)).toEqual([300, 200, 100])
})

test('a bad line gives a problem on its line, and the run goes on', async () => {
  const good = JSON.stringify(seedExample)
  const bad = [JSON.stringify(changed({ at: 'now' })), '{', '', 'null']
  const ended = await quanhe(['quote', '--ndjson', '-'], [good, ...bad, good].join('\n'))
  expect(ended).toMatchObject({ code: 0, stderr: '' })
  const [first, ...others] = results(ended.stdout)
  expect(others.pop()).toEqual(first)
  expect(others.map(({ problem }) => problem?.code)).toEqual([
    'invalid_request',
    'malformed_json',
    'malformed_json',
    'invalid_request',
  ])
  expect(others[0]?.problem?.errors.map(({ pointer }) => pointer)).toEqual(['/at'])
})

test('a last line without a newline counts, a last newline starts no line, and carriage returns are no matter', async () => {
  const line = JSON.stringify(seedExample)
  for (const input of [line, `${line}\n`, `${line}\r\n`]) {
    expect(results((await quanhe(['quote', '--ndjson', '-'], input)).stdout)).toHaveLength(1)
  }
  expect(await quanhe(['quote', '--ndjson', '-'], '')).toEqual({ code: 0, stdout: '', stderr: '' })
})

test('an answer comes as soon as its line is there, also when the line comes in pieces', async () => {
  const child = start('quote', '--ndjson', '-')
  onTestFinished(() => void child.kill())
  const answers = createInterface({ input: child.stdout })
  for (const price of [100, 200]) {
    const line = Buffer.from(`${JSON.stringify(priced([price]))}\n`)
    const answered = once(answers, 'line') as Promise<[string]>
    // Cut in the middle of a character of three bytes.
    const cut = line.indexOf(Buffer.from('连')) + 1
    child.stdin.write(line.subarray(0, cut))
    await pause(20)
    child.stdin.write(line.subarray(cut))
    expect((JSON.parse((await answered)[0]) as Quote).listMinor).toBe(price)
  }
})

test('memory stays flat: what the reader does not take is not read either', async () => {
  const child = start('quote', '--ndjson', '-')
  onTestFinished(() => void child.kill('SIGKILL'))
  const line = `"${'x'.repeat(60_000)}\n`
  let sentBytes = 0
  let over = false
  const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
  const writing = (async () => {
    while (sentBytes < 400_000_000 && !over) {
      sentBytes += line.length
      if (!child.stdin.write(line)) await Promise.race([once(child.stdin, 'drain'), stopped])
    }
  })()
  // It has begun to answer, and from here on nobody reads: it must come to a halt, not swallow 400 MB.
  await once(child.stdout, 'readable')
  for (let seen = -1; seen !== sentBytes && sentBytes < 400_000_000; await pause(1500)) seen = sentBytes
  over = true
  expect(sentBytes).toBeLessThan(100_000_000)
  const peakKilobytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1])
  expect(peakKilobytes).toBeLessThan(300_000)
  stop()
  await writing
})

test('a reader that goes away ends the run without a word', async () => {
  const binary = fileURLToPath(new URL('../bin/quanhe.mjs', import.meta.url))
  const script = `yes "$LINE" | head -n 20000 | "$NODE" "$BINARY" quote --ndjson - | head -n 1 >/dev/null; echo "\${PIPESTATUS[2]}"`
  // --norc: where its input is a socket, bash takes itself for a remote login and reads the user's own file.
  const env = { PATH: process.env['PATH'], NODE: process.execPath, BINARY: binary, LINE: JSON.stringify(seedExample) }
  const ended = await new Promise<{ stdout: string; stderr: string }>((resolve) =>
    execFile('bash', ['--norc', '-c', script], { env }, (_, stdout, stderr) => resolve({ stdout, stderr })),
  )
  expect(ended).toEqual({ stdout: '0\n', stderr: '' })
})
