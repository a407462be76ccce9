/** Log lines about models. */
export const MODEL_LEARN = 'model.learn';
export const MODEL_USE = 'model.use';
