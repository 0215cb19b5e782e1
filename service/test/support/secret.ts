/** Of every test service, so that one that comes after another on the same database opens what that one sealed. */
export const testSecret = Buffer.alloc(32, 'a secret of tests')
