import { zhCNBudget } from './zh-CN-budget.ts'
import { zhCNAbilities } from './zh-CN-abilities.ts'
import { zhCNDetail } from './zh-CN-detail.ts'
import { zhCNEditor } from './zh-CN-editor.ts'
import { zhCNFields } from './zh-CN-fields.ts'
import { zhCNHouse } from './zh-CN-house.ts'
import { zhCNIssued } from './zh-CN-issued.ts'
import { zhCNJoint } from './zh-CN-joint.ts'
import { zhCNOperations } from './zh-CN-operations.ts'
import { zhCNPlaces } from './zh-CN-places.ts'
import { zhCNProblems } from './zh-CN-problems.ts'
import { zhCNProfit } from './zh-CN-profit.ts'
import { zhCNReports } from './zh-CN-reports.ts'
import { zhCNRules } from './zh-CN-rules.ts'
import { zhCNShared } from './zh-CN-shared.ts'
import { zhCNStates } from './zh-CN-states.ts'

/** Every word of the consoles' frame and patterns. Numbers, amounts and times come in already formatted. */
export const zhCN = {
  ...zhCNBudget,
  ...zhCNAbilities,
  ...zhCNDetail,
  ...zhCNEditor,
  ...zhCNFields,
  ...zhCNHouse,
  ...zhCNIssued,
  ...zhCNJoint,
  ...zhCNOperations,
  ...zhCNPlaces,
  ...zhCNProblems,
  ...zhCNProfit,
  ...zhCNReports,
  ...zhCNRules,
  ...zhCNShared,
  ...zhCNStates,
  frame: {
    skip: '跳到正文',
    nav: '主导航',
    openNav: '打开导航',
    closeNav: '收起导航',
    widenNav: '展开导航',
    search: '搜索',
    searchHint: '找页面、优惠、券…',
    searchKeys: '⌘K',
    searchEmpty: '没有找到。试试批次名称的一部分，或券的编号。',
    searchPages: '页面',
    searchBatches: '优惠',
    tasks: (running: number) => (running === 0 ? '任务，没有进行中的' : `任务，${running} 个进行中`),
    demo: '演示环境',
    live: '正式环境',
    switchLanguage: 'English',
    toDark: '切换到深色',
    toLight: '切换到浅色',
    toCompact: '切换到紧凑',
    toComfortable: '切换到宽松',
    account: (name: string) => `账号：${name}`,
    signOut: '退出登录',
    security: '账号与安全',
    breadcrumb: '当前位置',
    zone: (zone: string) => `时间按 ${zone}`,
    messages: '消息',
    documentTitle: (screen: string, face: string) => `${screen} · ${face}`,
    missing: '没有这个页面',
    missingHint: '地址可能写错了，或者它已经不在了。',
    home: '回到工作台',
    loading: '正在加载',
    close: '关闭',
    copied: '已复制',
    copy: '复制',
    copyThis: (text: string) => `复制 ${text}`,
    wrongFace: (face: string) => `这个账号属于${face}。`,
    toOtherFace: (face: string) => `去${face}`,
  },
  faces: { merchant: '商家中心', platform: '运营后台' },
  door: {
    heading: '登录',
    login: '账号',
    password: '密码',
    show: '显示密码',
    hide: '隐藏密码',
    code: '动态验证码',
    codeHint: '验证器应用里的 6 位数字，或一个没用过的恢复码。',
    enter: '登录',
    entering: '正在登录…',
    refused: '账号、密码或验证码不对。',
    elsewhere: '用公司账号登录',
    elsewhereProblems: {
      sign_in_refused: '公司账号没有通过：这里没有对应的人员，或者等待太久。',
      provider_unreachable: '暂时连不上公司的登录服务，请稍后再试。',
    },
    again: '登录已过期，请重新登录。页面上填的内容还在。',
    demoHint: '演示账号和密码印在服务启动时的日志里。',
    enrolHeading: '先设置第二步验证',
    enrolHint: '这套系统要求每位成员用验证器应用登录。设置好之前，别的都不能做。',
    begin: '开始设置',
    scan: '把下面的密钥加进验证器应用，再填它显示的 6 位数字。',
    secret: '密钥',
    confirm: '确认',
    recoveryHeading: '保存恢复码',
    recoveryHint: '手机丢了时，每个恢复码能代替验证码一次。它们只显示这一回。',
    recoverySaved: '已经保存好了',
    stepUpHeading: '再确认一次是你本人',
    stepUpHint: '涉及钱、角色和密钥的操作，需要再输一次。',
    sessions: '登录的设备',
    thisSession: '这台设备',
    endSession: '退出这台',
    sessionEnded: '那台设备已退出登录',
    seen: (moment: string) => `最近使用 ${moment}`,
    recoveryLeft: (count: number) => `还剩 ${count} 个恢复码`,
    factorOn: '第二步验证已开启',
    factorOff: '第二步验证未开启',
    changePassword: '修改密码',
    currentPassword: '现在的密码',
    nextPassword: '新密码',
    nextHint: '至少 12 个字符，不要用别处用过的。',
    passwordChanged: (ended: number) => `密码已修改，其他 ${ended} 台设备已退出登录`,
  },
  roles: {
    platform_operator: '平台运营',
    platform_finance: '平台财务',
    platform_risk: '平台风控',
    platform_support: '平台客服',
    platform_auditor: '平台审计',
    merchant_owner: '店主',
    merchant_marketer: '营销',
    merchant_finance: '财务',
    merchant_viewer: '只读',
  },
}

export type ShellWords = typeof zhCN
