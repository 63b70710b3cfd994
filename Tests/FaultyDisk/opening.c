#ifdef __linux__
#define _GNU_SOURCE
#include "place.h"
#include "plan.h"

#include <fcntl.h>
#include <linux/openat2.h>
#include <stdarg.h>
#include <sys/syscall.h>
#include <unistd.h>

static int changes_disk(unsigned long long flags) {
  return (flags & O_ACCMODE) != O_RDONLY || (flags & (O_CREAT | O_TRUNC)) != 0;
}

static int is_counted(int folder, const char *path, unsigned long long flags) {
  return changes_disk(flags) && is_watched_path(folder, path);
}

/// The mode that follows the flags, where they say that one follows.
#define MODE_AFTER(flags, mode)             \
  mode_t mode = 0;                          \
  if (flags & (O_CREAT | O_TMPFILE)) {      \
    va_list list;                           \
    va_start(list, flags);                  \
    mode = va_arg(list, mode_t);            \
    va_end(list);                           \
  }

static int open_counted(int folder, const char *path, int flags, mode_t mode) {
  int counted = is_counted(folder, path, (unsigned)flags);
  if (counted && before_call(KIND_OPEN) != 0) return -1;
  return opened(REAL(openat)(folder, path, flags, mode), counted);
}

int open(const char *path, int flags, ...) {
  MODE_AFTER(flags, mode)
  return open_counted(AT_FDCWD, path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  MODE_AFTER(flags, mode)
  return open_counted(AT_FDCWD, path, flags | O_LARGEFILE, mode);
}

int openat(int folder, const char *path, int flags, ...) {
  MODE_AFTER(flags, mode)
  return open_counted(folder, path, flags, mode);
}

int openat64(int folder, const char *path, int flags, ...) {
  MODE_AFTER(flags, mode)
  return open_counted(folder, path, flags | O_LARGEFILE, mode);
}

int creat(const char *path, mode_t mode) {
  return open_counted(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode);
}

/// The C library has no function for openat2. Other calls by number pass.
long syscall(long number, ...) {
  va_list list;
  va_start(list, number);
  long a = va_arg(list, long), b = va_arg(list, long), c = va_arg(list, long);
  long d = va_arg(list, long), e = va_arg(list, long), f = va_arg(list, long);
  va_end(list);
  if (number != SYS_openat2) return REAL(syscall)(number, a, b, c, d, e, f);
  const struct open_how *how = (const struct open_how *)c;
  int counted = is_counted((int)a, (const char *)b, how->flags);
  if (counted && before_call(KIND_OPEN) != 0) return -1;
  return opened((int)REAL(syscall)(number, a, b, c, d), counted);
}
#endif
