/** Joins the class names that apply, in their order. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
