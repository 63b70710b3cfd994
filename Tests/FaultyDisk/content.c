#ifdef __linux__
#define _GNU_SOURCE
#include "place.h"
#include "plan.h"

#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/// Fails the function that it stands in, if the plan says so.
#define COUNT(file, kind) \
  if (is_watched_file(file) && before_call(kind) != 0) return -1

static size_t allowed(int file, size_t count) { return is_watched_file(file) ? allowed_bytes(count) : count; }

ssize_t write(int file, const void *bytes, size_t count) {
  COUNT(file, KIND_WRITE);
  return REAL(write)(file, bytes, allowed(file, count));
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset) {
  COUNT(file, KIND_WRITE);
  return REAL(pwrite)(file, bytes, allowed(file, count), offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset) {
  COUNT(file, KIND_WRITE);
  return REAL(pwrite64)(file, bytes, allowed(file, count), offset);
}

ssize_t writev(int file, const struct iovec *pieces, int count) {
  COUNT(file, KIND_WRITE);
  return REAL(writev)(file, pieces, (int)allowed(file, (size_t)count));
}

int ftruncate(int file, off_t length) {
  COUNT(file, KIND_TRUNCATE);
  return REAL(ftruncate)(file, length);
}

int ftruncate64(int file, off64_t length) {
  COUNT(file, KIND_TRUNCATE);
  return REAL(ftruncate64)(file, length);
}

int futimens(int file, const struct timespec times[2]) {
  COUNT(file, KIND_TIME);
  return REAL(futimens)(file, times);
}

int fchmod(int file, mode_t mode) {
  COUNT(file, KIND_MODE);
  return REAL(fchmod)(file, mode);
}

ssize_t copy_file_range(
    int from, off64_t *from_offset, int to, off64_t *to_offset, size_t count, unsigned flags) {
  COUNT(to, KIND_COPY);
  return REAL(copy_file_range)(from, from_offset, to, to_offset, allowed(to, count), flags);
}

ssize_t sendfile(int to, int from, off_t *offset, size_t count) {
  COUNT(to, KIND_COPY);
  return REAL(sendfile)(to, from, offset, allowed(to, count));
}

ssize_t sendfile64(int to, int from, off64_t *offset, size_t count) {
  COUNT(to, KIND_COPY);
  return REAL(sendfile64)(to, from, offset, allowed(to, count));
}
#endif
