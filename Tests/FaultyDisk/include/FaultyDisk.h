#ifndef FAULTY_DISK_H
#define FAULTY_DISK_H

/// A disk that fails when a test wants it to. The library is preloaded into the built program
/// (LD_PRELOAD, Linux only), counts the calls with which the program changes the disk, and harms the one
/// that the environment names:
///
///   FAULTY_DISK_ROOT=folder    counts only what happens below it; without it, nothing
///   FAULTY_DISK_ONLY=kinds     counts only these kinds of call, as in `write,rename`
///   FAULTY_DISK_COUNT=file     where the number of calls is written when the program ends
///   FAULTY_DISK_KILL_AT=n      the program dies by SIGKILL just before the n-th call
///   FAULTY_DISK_FAIL_AT=n      the n-th call fails, once
///   FAULTY_DISK_FAIL_FROM=n    all calls from the n-th on fail
///   FAULTY_DISK_ERRNO=number   the reason that a failing call gives; ENOSPC if left out
///   FAULTY_DISK_SHORT=1        each write and copy does at most half of its bytes
///   FAULTY_DISK_PEAK=file      where the program's peak memory is written when it ends, in KB. What the
///                              system says of a child that has ended counts its parent's memory too
///
/// Not seen: writes through stdio, whose calls stay within the C library, and calls made by number,
/// except openat2.
enum faulty_disk_kind {
  /// Opening for writing, or with leave to create.
  KIND_OPEN,
  KIND_WRITE,
  KIND_TRUNCATE,
  KIND_RENAME,
  KIND_MKDIR,
  /// unlink, unlinkat, rmdir.
  KIND_REMOVE,
  /// link, symlink and their forms with a folder.
  KIND_LINK,
  /// utimensat, futimens.
  KIND_TIME,
  /// fchmod, fchmodat, chmod.
  KIND_MODE,
  /// copy_file_range, sendfile.
  KIND_COPY,
  KIND_COUNT
};

#endif
