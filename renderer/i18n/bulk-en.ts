import type { bulkZh } from './bulk-zh.ts';
import type { English } from './english.ts';

/** What is said in English of steps that concern many documents; part of the catalogue (en.ts). */
export const bulkEn: English<typeof bulkZh> = {
  'bulk.open': 'Bulk accept…',
  'bulk.title': 'Accept the sure proposals of this list',
  'bulk.found_one': '{{count}} proposal on {{pages}}',
  'bulk.found_other': '{{count}} proposals on {{pages}}',
  'bulk.byCode': 'By code',
  'bulk.sample': 'The least sure of them',
  'bulk.leftOut_one': '{{count}} more has a code that is not in use; it is left for you to decide on.',
  'bulk.leftOut_other': '{{count}} more have codes that are not in use; they are left for you to decide on.',
  'bulk.looking': 'Looking…',
  'bulk.accept_one': 'Accept {{count}} proposal on {{pages}}',
  'bulk.accept_other': 'Accept {{count}} proposals on {{pages}}',
  'bulk.done_one': 'Accepted {{count}} proposal on {{pages}}',
  'bulk.done_other': 'Accepted {{count}} proposals on {{pages}}',
  'bulk.notLast': 'Other steps came after it; undo those first.',
  'key.bulkAccept': 'Accept the sure proposals of the list',

  'error.suggestions_changed':
    'Something changed since the preview, so nothing was accepted. Look at the preview again.',
};
