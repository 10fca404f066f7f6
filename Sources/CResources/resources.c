// Made by scripts/embed-resources; do not edit.
#include "cresources.h"

static const unsigned char file0[] = {
#embed "../Core/Catalog/initials.txt"
};

static const qt_resource resources[] = {
  {"initials.txt", file0, sizeof file0},
};

size_t qt_resource_count(void) { return sizeof resources / sizeof resources[0]; }

qt_resource qt_resource_at(size_t index) {
  if (index >= qt_resource_count()) return (qt_resource){0, 0, 0};
  return resources[index];
}
