/** The definitions behind the figures, in the order in which they are read; words under `department:definitions.list`. */
export const definitionNames = [
  ...(['net', 'sale', 'back', 'orders', 'sellers', 'not_cash', 'packs'] as const),
  ...(['place', 'group', 'stars', 'before', 'territory', 'file'] as const),
] as const
