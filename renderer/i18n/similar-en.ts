import type { English } from './english.ts';
import type { similarZh } from './similar-zh.ts';

/** What the search for similar measures says in English; part of the catalogue (en.ts). */
export const similarEn: English<typeof similarZh> = {
  'similar.open': 'Similar elsewhere…',
  'similar.title': 'Similar measures elsewhere',
  'similar.progress': 'Progress of the search',
  'similar.searching': 'Searched {{done}} of {{total}} documents, found {{found}}',
  'similar.finished': 'Searched all {{total}} documents, found {{found}}',
  'similar.stop': 'Stop',
  'similar.goOn': 'Search on',
  'similar.none': 'Nothing like it stands elsewhere.',
  'similar.full_one': 'Only the first {{count}} is listed. Tag it, then search on.',
  'similar.full_other': 'Only the first {{count}} are listed. Tag these, then search on.',
  'similar.hits': 'Similar passages',
  'similar.likeness': 'Likeness; 1 is the same wording in any script and punctuation',
  'similar.openPage': 'Open “{{title}}”',
  'similar.state.untagged': 'Not tagged',
  'similar.state.suggested': 'Suggested',
  'similar.state.accepted': 'Tagged',
  'similar.state.rejected': 'Rejected',
  'similar.keys': '↑ ↓ to move, Space to tick, O to open, Enter to tag',
  'similar.oneStep': 'Everything ticked gets the code {{code}}, as one step that one undo takes back.',
  'similar.tag_one': 'Tag {{count}} alike',
  'similar.tag_other': 'Tag {{count}} alike',
  'similar.done_one': 'Tagged {{count}} passage on {{pages}}',
  'similar.done_other': 'Tagged {{count}} passages on {{pages}}',
  'similar.needsMeasure': 'Choose a measure first, then look for similar ones.',
  'key.similar': 'Find similar measures elsewhere',
  'action.measure.tagAlike': 'tag similar measures',
};
