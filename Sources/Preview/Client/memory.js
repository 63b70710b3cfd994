// What the browser remembers for the preview: `tab` until the tab is closed, `editor` for good. Where storage is
// refused nothing is remembered, and all else works.

const kept = (storage) => ({
  get(key) {
    try {
      return JSON.parse(storage().getItem(`sitegen-preview.${key}`));
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      if (value == null) storage().removeItem(`sitegen-preview.${key}`);
      else storage().setItem(`sitegen-preview.${key}`, JSON.stringify(value));
    } catch {
      // Refused or full.
    }
  },
});

export const tab = kept(() => sessionStorage);
export const editor = kept(() => localStorage);
