#ifndef PLACE_H
#define PLACE_H

/// Whether a path, relative to an open folder or AT_FDCWD, lies below the watched folder. Decided by its
/// letters: links and `..` on the way are not followed.
int is_watched_path(int folder, const char *path);

/// Whether a descriptor was opened for writing below the watched folder.
int is_watched_file(int file);

/// Remembers a descriptor that was just opened, and forgets what it was before. Returns it.
int opened(int file, int is_watched);

#endif
