import type { Preferences } from './schemas/project.ts';

/** What a device starts with. */
export const DEFAULT_PREFERENCES: Preferences = {
  language: null,
  theme: 'system',
  reviewer: '',
  script: 'keep',
  width: 'keep',
  fontSize: 16,
  lineHeight: 1.85,
  savedFilters: [],
  layout: {},
  shortcuts: {},
  recentCommands: [],
  columns: [],
  tableMappings: [],
  tourSeen: false,
};
