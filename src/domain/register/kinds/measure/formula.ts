/** How the value of a measure is made, by the word that its record holds. */
export const FORMULA_LABELS = {
  share: 'A share: so many of so many',
  mean: 'The mean of five levels',
  topTwo: 'The two best of five levels',
  netPromoters: 'Promoters less detractors',
  number: 'A number with its unit',
  duration: 'How long it takes',
  reasons: 'Reasons, several a person',
} as const;
