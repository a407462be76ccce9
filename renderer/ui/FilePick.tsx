interface FilePickProps {
  text: string;
  /** What the file is, for those who cannot see the button. */
  label: string;
  /** Endings and types, as an input of files takes them. */
  accept: string;
  onPick: (file: File) => void;
}

/** A button that asks for one file. */
export function FilePick({ text, label, accept, onPick }: FilePickProps) {
  return (
    <label className="button file-button">
      {text}
      <input
        type="file"
        className="visually-hidden"
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onPick(file);
        }}
      />
    </label>
  );
}
