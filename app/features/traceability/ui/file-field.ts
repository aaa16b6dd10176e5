import type { FormField } from '#app/ui/form/field.ts'

/**
 * The field in which files are chosen, beside the one that carries the ids of those already kept.
 * Conform's fields cannot be spread: their parts are not properties of their own.
 */
export const fileFieldOf = ({ id, errorId, descriptionId, errors }: FormField): FormField => ({
  ...{ id, errorId, descriptionId, errors },
  name: 'photoFiles',
})
