#ifndef CMEMORY_H
#define CMEMORY_H

/// Has every large block of memory go back to the system as soon as it is freed. The C library that most of Linux has
/// keeps them by itself, in the hope of the next one, and more with each that it has seen. Does nothing elsewhere.
void return_large_blocks(void);

#endif
