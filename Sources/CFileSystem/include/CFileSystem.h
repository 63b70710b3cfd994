#ifndef CFILESYSTEM_H
#define CFILESYSTEM_H

/// System calls that Swift's modules of the C library do not offer. In plain types: a header of the system that came
/// with this one would make its types this module's.

/// Lets two paths on one file system change places in one step, done wholly or not at all.
/// Returns 0, or -1 with `errno`.
int exchange_paths(const char *first, const char *second);

/// Opens a file below `folder` for writing and creates it where it is missing. No step of the path may
/// be a symbolic link: then -1 with ELOOP. Returns a descriptor, or -1 with `errno`.
int open_below(int folder, const char *path, unsigned mode);

/// Makes a pipe of which no program that another thread starts meanwhile gets an end: that would keep it open for as
/// long as that one runs. Returns 0, or -1 with `errno`.
int pipe_closed_on_exec(int ends[2]);

/// Makes a line between two ends, of which no other program gets one either. Writing to it with `send_quietly` ends
/// nobody, even where nobody listens. Returns 0, or -1 with `errno`.
int line_closed_on_exec(int ends[2]);

/// Returns how many of the bytes were written, or -1 with `errno`: EPIPE where nobody listens any more.
long send_quietly(int line, const void *bytes, unsigned long count);

/// Runs a program that works in `folder` (where this one does if that is negative), reads from `input` (from nothing if
/// that is negative), and writes what it has to say to `words` and what went wrong to `faults`. It leads a process group of its own, so that what it starts can
/// be stopped with it. Returns 0 and its process, or the number of the error.
int spawn_in(
  int folder, const char *program, char *const arguments[], char *const environment[], int input, int words,
  int faults, int *process);

#endif
