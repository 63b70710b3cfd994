#ifdef __linux__
#define _GNU_SOURCE
#include "place.h"
#include "plan.h"

#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

/// Fails the function that it stands in, if the plan says so.
#define COUNT(folder, path, kind) \
  if (is_watched_path(folder, path) && before_call(kind) != 0) return -1

#define COUNT_EITHER(folder, path, other_folder, other_path, kind)                        \
  if ((is_watched_path(folder, path) || is_watched_path(other_folder, other_path)) && \
      before_call(kind) != 0)                                                         \
  return -1

int rename(const char *from, const char *to) {
  COUNT_EITHER(AT_FDCWD, from, AT_FDCWD, to, KIND_RENAME);
  return REAL(rename)(from, to);
}

int renameat(int from_folder, const char *from, int to_folder, const char *to) {
  COUNT_EITHER(from_folder, from, to_folder, to, KIND_RENAME);
  return REAL(renameat)(from_folder, from, to_folder, to);
}

int renameat2(int from_folder, const char *from, int to_folder, const char *to, unsigned flags) {
  COUNT_EITHER(from_folder, from, to_folder, to, KIND_RENAME);
  return REAL(renameat2)(from_folder, from, to_folder, to, flags);
}

int mkdir(const char *path, mode_t mode) {
  COUNT(AT_FDCWD, path, KIND_MKDIR);
  return REAL(mkdir)(path, mode);
}

int mkdirat(int folder, const char *path, mode_t mode) {
  COUNT(folder, path, KIND_MKDIR);
  return REAL(mkdirat)(folder, path, mode);
}

int unlink(const char *path) {
  COUNT(AT_FDCWD, path, KIND_REMOVE);
  return REAL(unlink)(path);
}

int unlinkat(int folder, const char *path, int flags) {
  COUNT(folder, path, KIND_REMOVE);
  return REAL(unlinkat)(folder, path, flags);
}

int rmdir(const char *path) {
  COUNT(AT_FDCWD, path, KIND_REMOVE);
  return REAL(rmdir)(path);
}

int link(const char *from, const char *to) {
  COUNT(AT_FDCWD, to, KIND_LINK);
  return REAL(link)(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  COUNT(to_folder, to, KIND_LINK);
  return REAL(linkat)(from_folder, from, to_folder, to, flags);
}

int symlink(const char *target, const char *path) {
  COUNT(AT_FDCWD, path, KIND_LINK);
  return REAL(symlink)(target, path);
}

int symlinkat(const char *target, int folder, const char *path) {
  COUNT(folder, path, KIND_LINK);
  return REAL(symlinkat)(target, folder, path);
}

int utimensat(int folder, const char *path, const struct timespec times[2], int flags) {
  COUNT(folder, path, KIND_TIME);
  return REAL(utimensat)(folder, path, times, flags);
}

int chmod(const char *path, mode_t mode) {
  COUNT(AT_FDCWD, path, KIND_MODE);
  return REAL(chmod)(path, mode);
}

int fchmodat(int folder, const char *path, mode_t mode, int flags) {
  COUNT(folder, path, KIND_MODE);
  return REAL(fchmodat)(folder, path, mode, flags);
}
#endif
