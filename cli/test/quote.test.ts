import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Quote } from '@quanhe/engine'
import { describe, expect, onTestFinished, test } from 'vitest'
import { problemIn, quanhe } from './quanhe.ts'
import { changed, seedExample } from './seed-example.ts'

function file(content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'quanhe-cli-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'request.json')
  writeFileSync(path, content)
  return path
}

const payable = (stdout: string) => (JSON.parse(stdout) as Quote).lines.map((line) => line.payableMinor)

describe('quote', () => {
  test('prints the quote of a file as JSON and exits 0', async () => {
    const ended = await quanhe(['quote', file(JSON.stringify(seedExample))])
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(payable(ended.stdout)).toEqual([16364, 13636])
  })

  test('reads standard input where the file is -', async () => {
    const ended = await quanhe(['quote', '-'], JSON.stringify(seedExample))
    expect(ended).toMatchObject({ code: 0, stderr: '' })
    expect(payable(ended.stdout)).toEqual([16364, 13636])
  })

  test('the same request gives the same bytes', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => quanhe(['quote', '-'], JSON.stringify(seedExample))))
    expect(first?.stdout).toBe(second?.stdout)
  })

  test('a byte order mark before the request is no part of it', async () => {
    const ended = await quanhe(['quote', '-'], `\ufeff${JSON.stringify(seedExample)}`)
    expect(ended.code).toBe(0)
  })
})

describe('a request that cannot be priced is a problem on standard error, and exit 2', () => {
  const text = (value: object) => JSON.stringify(value)
  test.each([
    ['a field of another kind', text(changed({ lines: 'none' })), 'invalid_request', '/lines'],
    ['an unknown field', text(changed({ colour: 'red' })), 'invalid_request', '/colour'],
    ['a missing field', text({ ...seedExample, at: undefined }), 'invalid_request', '/at'],
    [
      'an amount that is no whole number',
      text(changed({ shipping: [{ shop: 'A', minor: 1.5 }] })),
      'invalid_request',
      '/shipping/0/minor',
    ],
    [
      'an id twice',
      text(changed({ lines: [seedExample.lines[0]!, seedExample.lines[0]!] })),
      'invalid_request',
      '/lines/1/id',
    ],
    ['a list', '[]', 'invalid_request', ''],
    ['a JSON text that is cut off', '{ "lines": [', 'malformed_json', ''],
    ['nothing', '', 'malformed_json', ''],
    ['bytes that are not UTF-8', Buffer.from([0x22, 0xff, 0x22]), 'malformed_json', ''],
  ])('%s', async (_, input, code, pointer) => {
    const ended = await quanhe(['quote', file(input)])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    const problem = problemIn(ended)
    expect(problem).toEqual({
      type: `/problems/${code}`,
      title: expect.any(String) as string,
      status: code === 'malformed_json' ? 400 : 422,
      code,
      errors: expect.any(Array) as object[],
    })
    expect(problem.errors.map((error) => error.pointer)).toContain(pointer)
    for (const error of problem.errors)
      expect(error).toEqual({
        pointer: expect.any(String) as string,
        found: expect.any(String) as string,
        expected: expect.any(String) as string,
      })
  })

  test('every wrong field is named at once', async () => {
    const ended = await quanhe(['quote', '-'], text(changed({ at: 'yesterday', policy: 'mine', maxPlans: 0 })))
    expect(
      problemIn(ended)
        .errors.map(({ pointer }) => pointer)
        .sort(),
    ).toEqual(['/at', '/maxPlans', '/policy'])
  })

  test.each(['no/such/file.json', tmpdir()])('a file that cannot be read: %s', async (path) => {
    const ended = await quanhe(['quote', path])
    expect(ended).toMatchObject({ code: 2, stdout: '' })
    expect(problemIn(ended)).toMatchObject({ code: 'input_unreadable', status: 400 })
    expect(problemIn(ended).errors[0]?.found).toContain(path)
  })
})
