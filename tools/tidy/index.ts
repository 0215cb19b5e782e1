import { arrow } from './arrow.ts'
import { chance } from './chance.ts'
import { cycles } from './cycles.ts'
import { declared } from './declared.ts'
import { lengths } from './lengths.ts'
import { links } from './links.ts'
import { members } from './members.ts'
import { names } from './names.ts'
import { traces } from './traces.ts'
import type { Rule } from './tree.ts'
import { wholeTests } from './whole-tests.ts'

/** The rules of the house, each enforced by the test beside this file. */
export const rules: readonly Rule[] = [
  arrow,
  cycles,
  members,
  declared,
  lengths,
  names,
  chance,
  wholeTests,
  links,
  traces,
]
