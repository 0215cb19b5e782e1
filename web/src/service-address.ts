/** Where the service is: empty on its own pages; on a shop's page, where the script of the elements came from. */
export const serviceAddress = (): string => (globalThis as { quanheService?: string }).quanheService ?? ''
