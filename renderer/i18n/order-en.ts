import type { English } from './english.ts';
import type { orderZh } from './order-zh.ts';

/** The names of orders of the list and what they mean, in English; part of the catalogue (en.ts). */
export const orderEn: English<typeof orderZh> = {
  'library.sort': 'Order of the list',
  'desk.queuePosition': '{{position}} of {{total}}',

  'sort.imported': 'As imported',
  'sort.title': 'By title',
  'sort.source': 'By source',
  'sort.publishedAt': 'By date',
  'sort.verdict': 'By verdict',
  'sort.status': 'By status',
  'sort.measures': 'By measures',
  'sort.suspicion': 'Most suspect first',
  'sort.gain': 'Most to learn first',
  'sort.random': 'Random sample',

  'sortHint.imported': 'First imported first',
  'sortHint.title': 'By the characters of the title',
  'sortHint.source': 'Pages of one source together',
  'sortHint.publishedAt': 'Newest first, pages without a date last',
  'sortHint.verdict': 'Pages of one verdict together',
  'sortHint.status': 'To review first, done last',
  'sortHint.measures': 'Most measures first',
  'sortHint.suspicion': 'The graver the verdict and the surer the machine, the higher',
  'sortHint.gain':
    'Where the machine is least sure and learns most from your answers; the fewer pages of a source are done, the higher; done pages last',
  'sortHint.random': 'A fixed order that has nothing to do with content: the first so many pages are a random sample',
};
