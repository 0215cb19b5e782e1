// First of all that the script does, since the client is made as soon as it is imported.
const script = document.currentScript as HTMLScriptElement | null
if (script?.src) (globalThis as { quanheService?: string }).quanheService = new URL(script.src).origin
