#ifndef PLAN_H
#define PLAN_H

#include "FaultyDisk.h"

#include <stddef.h>

/// Counts a call. Returns 0 if it may go on, or -1 with `errno` if it is to fail; does not return if
/// the program is to die here.
int before_call(enum faulty_disk_kind kind);

/// How many of `count` bytes a call may move.
size_t allowed_bytes(size_t count);

/// Writes the program's peak memory to the file that the environment names.
void write_peak(void);

/// The C library's own function of that name.
void *real_function(const char *name);

/// Calls the C library's own function instead of the one defined in this file.
#define REAL(name) ((__typeof__(&name))real_function(#name))

#endif
