#include "CMemory.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void return_large_blocks(void) {
#ifdef __GLIBC__
  // Saying so also keeps the bound where it is.
  mallopt(M_MMAP_THRESHOLD, 128 * 1024);
#endif
}
