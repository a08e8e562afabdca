// The query page's script: an editor in the place of the text area.
export {};
