/** Sentences about the columns of the library, in English. */
export const columnsEn = {
  'columns.choose': 'Choose columns',
  'columns.hint': 'Space shows or hides, ↑↓ change rows, Alt+↑↓ moves the column.',
  'columns.earlier': 'Move {{name}} earlier',
  'columns.later': 'Move {{name}} later',
  'columns.moved': '{{name}}: column {{place}} of {{count}}',
  'columns.reset': 'Reset',
  'library.column.name': 'File name',
  'library.column.importedAt': 'Imported',
} as const;
