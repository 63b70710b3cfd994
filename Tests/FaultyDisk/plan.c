#ifdef __linux__
#define _GNU_SOURCE
#include "plan.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *const kind_names[KIND_COUNT] = {"open",  "write", "truncate", "rename", "mkdir",
                                                   "remove", "link",  "time",     "mode",   "copy"};

static struct {
  long kill_at, fail_at, fail_from, error;
  int is_short;
  int counts_kind[KIND_COUNT];
  const char *count_file;
} plan;

static atomic_long calls;

static long number(const char *name, long otherwise) {
  const char *text = getenv(name);
  return text ? strtol(text, NULL, 10) : otherwise;
}

static int names_kind(const char *list, const char *kind) {
  size_t length = strlen(kind);
  for (const char *found = strstr(list, kind); found; found = strstr(found + 1, kind)) {
    int begins = found == list || found[-1] == ',';
    if (begins && (found[length] == ',' || found[length] == 0)) return 1;
  }
  return 0;
}

__attribute__((constructor(101))) static void read_plan(void) {
  plan.kill_at = number("FAULTY_DISK_KILL_AT", 0);
  plan.fail_at = number("FAULTY_DISK_FAIL_AT", 0);
  plan.fail_from = number("FAULTY_DISK_FAIL_FROM", 0);
  plan.error = number("FAULTY_DISK_ERRNO", ENOSPC);
  plan.is_short = number("FAULTY_DISK_SHORT", 0) == 1;
  plan.count_file = getenv("FAULTY_DISK_COUNT");
  const char *only = getenv("FAULTY_DISK_ONLY");
  for (int kind = 0; kind < KIND_COUNT; kind++)
    plan.counts_kind[kind] = !only || names_kind(only, kind_names[kind]);
}

int before_call(enum faulty_disk_kind kind) {
  if (!plan.counts_kind[kind]) return 0;
  long call = atomic_fetch_add(&calls, 1) + 1;
  if (call == plan.kill_at) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  if (call != plan.fail_at && (plan.fail_from == 0 || call < plan.fail_from)) return 0;
  errno = (int)plan.error;
  return -1;
}

size_t allowed_bytes(size_t count) { return plan.is_short && count > 1 ? count / 2 : count; }

void *real_function(const char *name) { return dlsym(RTLD_NEXT, name); }

static void write_count(void) {
  if (!plan.count_file) return;
  char text[32];
  int length = snprintf(text, sizeof text, "%ld\n", atomic_load(&calls));
  int file = REAL(open)(plan.count_file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) return;
  if (REAL(write)(file, text, (size_t)length) < 0) REAL(unlink)(plan.count_file);
  REAL(close)(file);
  plan.count_file = NULL;
}

__attribute__((destructor)) static void at_end(void) {
  write_count();
  write_peak();
}

// Ends without destructors.
void _exit(int status) {
  write_count();
  write_peak();
  REAL(_exit)(status);
  __builtin_unreachable();
}

void _Exit(int status) { _exit(status); }
#endif
