import type { English } from './english.ts';
import type { recleanZh } from './reclean-zh.ts';

/** What cleaning pages again says in English; part of the catalogue (en.ts). */
export const recleanEn: English<typeof recleanZh> = {
  'reclean.open': 'Clean again…',
  'reclean.title': 'Clean the listed pages again',
  'reclean.intro':
    'The {{count}} listed pages are cleaned again with the codebook, the learned model and the pipeline in use. Tags and other decisions stay where they are in the raw text; what the new result contradicts is listed.',
  'reclean.withReviewed': 'Also pages under review',
  'reclean.withReviewedHint': 'Otherwise pages that somebody has touched stay as they were reviewed.',
  'reclean.start_one': 'Clean {{count}} page again',
  'reclean.start_other': 'Clean {{count}} pages again',
  'reclean.running': 'Cleaning again: {{done}} / {{total}}',
  'reclean.progress': 'How far cleaning again has got',
  'reclean.cancelled': 'Stopped. Pages done so far keep the new result; all of it can be taken back.',
  'reclean.summary': 'changed: {{changed}} · the same: {{unchanged}}',
  'reclean.leftAlone_one': '{{count}} page is under review and was left alone',
  'reclean.leftAlone_other': '{{count}} pages are under review and were left alone',
  'reclean.failed_one': '{{count}} page cannot be read again as it was and was left alone',
  'reclean.failed_other': '{{count}} pages cannot be read again as they were and were left alone',
  'reclean.conflicts_one': 'On {{count}} page the new result contradicts decisions; look at it',
  'reclean.conflicts_other': 'On {{count}} pages the new result contradicts decisions; look at each',
  'reclean.takeBack': 'Take all of it back',
  'reclean.takenBack_one': '{{count}} page was taken back',
  'reclean.takenBack_other': '{{count}} pages were taken back',
  'reclean.items': 'Pages that changed',
  'reclean.more_one': '{{count}} more is not listed',
  'reclean.more_other': '{{count}} more are not listed',
  'reclean.characters_one': 'fate or kind of {{count}} character',
  'reclean.characters_other': 'fate or kind of {{count}} characters',
  'reclean.fields': 'fields: {{names}}',
  'reclean.verdict': 'verdict: {{from}} → {{to}}',
  'reclean.measures': 'proposed measures: {{new}} new, {{gone}} gone',
  'reclean.conflict.tag': 'The tagged text “{{decided}}” is now out of the clean text ({{machine}})',
  'reclean.conflict.field': '{{field}}: you decided on “{{decided}}”, the machine now reads “{{machine}}”',
  'reclean.conflict.block': 'A passage you made “{{decided}}” is now taken for “{{machine}}”',
  'reclean.conflict.verdict': 'Your verdict is “{{decided}}”, the machine’s is now “{{machine}}”',
};
