import type { NamedFile } from './start-import.ts';

const readEntries = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));
const readFile = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

async function filesUnder(entry: FileSystemEntry): Promise<NamedFile[]> {
  const name = entry.fullPath.replace(/^\//, '');
  if (entry.isFile) return [{ name, file: await readFile(entry as FileSystemFileEntry) }];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: NamedFile[] = [];
  // A reader hands out a folder in parts until an empty one.
  for (let part = await readEntries(reader); part.length > 0; part = await readEntries(reader)) {
    for (const child of part) if (!child.name.startsWith('.')) files.push(...(await filesUnder(child)));
  }
  return files;
}

/** Everything that was dropped, folders walked through. Must be called while the drop is being handled. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  // Entries are only given out during the event itself, so they are taken before the first wait.
  const items = [...transfer.items].map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const files: NamedFile[] = [];
  for (const { entry, file } of items) {
    if (entry) files.push(...(await filesUnder(entry)));
    else if (file) files.push({ name: file.name, file });
  }
  return files;
}
