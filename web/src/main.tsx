import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { takeEntryFromAddress } from './entries.ts'
import { takeTokenFromAddress } from './session.ts'
import { preferredLanguage, setLanguage } from './speech.ts'
import { applyTheme } from './theme.ts'
import './looks/tokens.css'
import './looks/base.css'
import './looks/frame.css'
import './looks/coupon.css'
import './looks/blocks.css'
import './looks/goods.css'
import './looks/cart.css'

takeEntryFromAddress() // first: taking the token clears the address
takeTokenFromAddress()
applyTheme()
const place = document.getElementById('app')
if (!place) throw new Error('the page has no #app to draw in')
// The words come first: a page in the wrong language for a moment is worse than a page a moment later.
await setLanguage(preferredLanguage()).catch(() => undefined)
createRoot(place).render(<App />)
