#ifndef CEXCHANGE_H
#define CEXCHANGE_H

/// Lets two paths on one file system change places in one step, done wholly or not at all.
/// Returns 0, or -1 with `errno`. (Swift's Glibc module does not offer Linux's call.)
int exchange_paths(const char *first, const char *second);

#endif
