import type { zhCNMine } from './zh-CN-joint.ts'

export const enMine: typeof zhCNMine = {
  mine: {
    intro:
      'Campaigns of the platform that both sides pay for. Read the rule and your part; sign up only if you agree. It counts once the platform accepts.',
    empty: 'No campaigns to join right now. New ones appear here.',
    onlyOpen: 'Sign-up',
    onlyOpenChoices: { true: 'Open' },
    own: 'My sign-up',
    notYet: 'Not signed up',
    heading: 'What I would pay',
    inWords: (share, discount, minor) =>
      `Once you take part, you bear ${share} of each discount on the goods of these shops. Of a discount of ${discount} that is ${minor}; the platform pays you the rest.`,
    noConsent: 'Without a sign-up there is no consent: your goods take no part, and you pay nothing.',
    enrol: 'Agree and sign up',
    again: 'Sign up again',
    enrolTitle: (name) => `Sign up for “${name}”`,
    chooseShops: 'Which shops take part',
    shopsNeeded: 'At least one shop',
    agree: (share) => `I agree to bear ${share} of each discount of these shops`,
    agreeNeeded: 'Nothing is signed up without it',
    sent: 'Signed up: the platform answers',
    withdraw: 'Take back',
    withdrawHint: 'Until the platform accepts you can take it back, and sign up again later.',
    leave: 'Leave',
    leaveHint: (days) =>
      `Leaving takes ${days} days of notice: until then your goods take part as before, afterwards they do not and you pay nothing more.`,
    done: 'Recorded',
    mayNot: 'The owner or marketing signs up and leaves.',
    platform: 'The platform',
    you: (name) => `${name} (you)`,
    agreed: (share, shops) => `Agreed to bear ${share}, for ${shops}`,
  },
}
