/** Version of the text pipeline. Raise it whenever the same raw text and lexicons may give another result. */
export const PIPELINE_VERSION = '2.3.0';
