declare module 'virtual:form-schemas' {
  const schemas: { BatchDraft: Record<string, unknown>; SettingsChange: Record<string, unknown> }
  export default schemas
}
