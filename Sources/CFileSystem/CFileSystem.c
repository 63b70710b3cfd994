#define _GNU_SOURCE
#include "CFileSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <sys/socket.h>
#include <unistd.h>

#ifdef __APPLE__

int exchange_paths(const char *first, const char *second) {
  return renamex_np(first, second, RENAME_SWAP);
}

int open_below(int folder, const char *path, unsigned mode) {
  return openat(folder, path, O_WRONLY | O_CREAT | O_NONBLOCK | O_NOFOLLOW_ANY | O_CLOEXEC, mode);
}

// There is no call that makes both and says so. What starts in between gets nothing of it even so: see below.
static int close_on_exec(int ends[2]) {
  if (fcntl(ends[0], F_SETFD, FD_CLOEXEC) == 0 && fcntl(ends[1], F_SETFD, FD_CLOEXEC) == 0) return 0;
  int code = errno;
  close(ends[0]);
  close(ends[1]);
  errno = code;
  return -1;
}

int pipe_closed_on_exec(int ends[2]) {
  return pipe(ends) != 0 ? -1 : close_on_exec(ends);
}

int line_closed_on_exec(int ends[2]) {
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0) return -1;
  int on = 1;
  setsockopt(ends[0], SOL_SOCKET, SO_NOSIGPIPE, &on, sizeof on);
  return close_on_exec(ends);
}

long send_quietly(int line, const void *bytes, unsigned long count) {
  return (long)send(line, bytes, count, 0);
}

// Whatever is open here and was not meant for the program is closed in it.
static const short spawn_flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_CLOEXEC_DEFAULT;

#else

#include <linux/openat2.h>
#include <sys/syscall.h>

int exchange_paths(const char *first, const char *second) {
  return renameat2(AT_FDCWD, first, AT_FDCWD, second, RENAME_EXCHANGE);
}

int open_below(int folder, const char *path, unsigned mode) {
  struct open_how how = {
      .flags = O_WRONLY | O_CREAT | O_NONBLOCK | O_CLOEXEC,
      .mode = mode,
      .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS,
  };
  int file = (int)syscall(SYS_openat2, folder, path, &how, sizeof how);
  if (file >= 0 || (errno != ENOSYS && errno != EPERM)) return file;
  // Kernels before 5.6, and sandboxes that know no newer call: the last step at least is guarded.
  return openat(folder, path, O_WRONLY | O_CREAT | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC, mode);
}

int pipe_closed_on_exec(int ends[2]) {
  return pipe2(ends, O_CLOEXEC);
}

int line_closed_on_exec(int ends[2]) {
  return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends);
}

long send_quietly(int line, const void *bytes, unsigned long count) {
  return (long)send(line, bytes, count, MSG_NOSIGNAL);
}

static const short spawn_flags = POSIX_SPAWN_SETPGROUP;

#endif

int spawn_in(
    int folder, const char *program, char *const arguments[], char *const environment[], int input, int words,
    int faults, int *process) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int code = posix_spawn_file_actions_init(&actions);
  if (code != 0) return code;
  code = posix_spawnattr_init(&attributes);
  if (code != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return code;
  }
  code = posix_spawnattr_setflags(&attributes, spawn_flags);
  if (code == 0) code = posix_spawnattr_setpgroup(&attributes, 0);
  if (code == 0 && folder >= 0) code = posix_spawn_file_actions_addfchdir_np(&actions, folder);
  if (code == 0) {
    code = input < 0 ? posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
                     : posix_spawn_file_actions_adddup2(&actions, input, 0);
  }
  if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, words, 1);
  if (code == 0) code = posix_spawn_file_actions_adddup2(&actions, faults, 2);
  if (code == 0) code = posix_spawn(process, program, &actions, &attributes, arguments, environment);
  posix_spawnattr_destroy(&attributes);
  posix_spawn_file_actions_destroy(&actions);
  return code;
}
