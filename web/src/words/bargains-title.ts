/** The name of 券后9.9, which the navigation says on every screen: apart, so that the first page does not load what its own screen says. */
export const bargainsTitle = {
  'zh-CN': (amount: string) => `券后${amount}`,
  en: (amount: string) => `Under ${amount}`,
}
