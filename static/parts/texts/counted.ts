export { counted, figuresIn, type Figures } from '#kernel/words/counted';
