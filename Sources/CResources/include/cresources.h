// The built-in files as bytes in the program. resources.c is made by scripts/embed-resources; do not edit it.
#ifndef CRESOURCES_H
#define CRESOURCES_H
#include <stddef.h>

/// One built-in file.
typedef struct {
  /// Its path under Sources/Core/Catalog, UTF-8: "Fragments/成绩/工会.md".
  const char *name;
  const unsigned char *bytes;
  size_t length;
} qt_resource;

/// How many there are.
size_t qt_resource_count(void);
/// The one at an index, in the order of their names' bytes; all zero outside.
qt_resource qt_resource_at(size_t index);
#endif
