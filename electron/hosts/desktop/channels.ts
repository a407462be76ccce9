/** The names of the IPC channels between preload and main process. */
export const CHANNELS = {
  request: 'jiaoyue:request',
  event: 'jiaoyue:event',
  menu: 'jiaoyue:menu',
  pickImportSources: 'jiaoyue:pick-import-sources',
  pickExportFolder: 'jiaoyue:pick-export-folder',
  showExportFolder: 'jiaoyue:show-export-folder',
} as const;
