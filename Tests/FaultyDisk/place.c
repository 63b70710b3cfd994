#ifdef __linux__
#define _GNU_SOURCE
#include "place.h"

#include "plan.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { most_files = 1 << 16 };

static char root[PATH_MAX];
static atomic_char watched[most_files];

__attribute__((constructor(102))) static void read_root(void) {
  const char *given = getenv("FAULTY_DISK_ROOT");
  if (!given || !realpath(given, root)) root[0] = 0;
}

static int is_below_root(const char *path) {
  size_t length = strlen(root);
  return length > 0 && strncmp(path, root, length) == 0 && (path[length] == '/' || path[length] == 0);
}

/// The path of an open folder, or of the current one. Returns 0 if it has none.
static int path_of(int folder, char *path) {
  if (folder == AT_FDCWD) return getcwd(path, PATH_MAX) != NULL;
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return 1;
}

int is_watched_path(int folder, const char *path) {
  if (!path || root[0] == 0) return 0;
  if (path[0] == '/') return is_below_root(path);
  char start[PATH_MAX];
  int before = errno;
  int is_known = path_of(folder, start);
  errno = before;
  // `root` itself may be named from above: `content` in the folder that holds it.
  char whole[2 * PATH_MAX];
  if (!is_known || snprintf(whole, sizeof whole, "%s/%s", start, path) >= (int)sizeof whole) return 0;
  return is_below_root(whole);
}

int is_watched_file(int file) { return file >= 0 && file < most_files && atomic_load(&watched[file]); }

int opened(int file, int is_watched) {
  if (file >= 0 && file < most_files) atomic_store(&watched[file], (char)is_watched);
  return file;
}

int close(int file) {
  opened(file, 0);
  return REAL(close)(file);
}

static int copied(int from, int to) { return opened(to, is_watched_file(from)); }

int dup(int file) { return copied(file, REAL(dup)(file)); }

int dup2(int file, int number) { return copied(file, REAL(dup2)(file, number)); }

int dup3(int file, int number, int flags) { return copied(file, REAL(dup3)(file, number, flags)); }
#endif
