// Made by scripts/embed-resources; do not edit.
#include "cresources.h"

static const unsigned char file0[] = {
#embed "../Core/Catalog/indicators.yaml"
};
static const unsigned char file1[] = {
#embed "../Core/Catalog/initials.txt"
};
static const unsigned char file2[] = {
#embed "../Core/Catalog/kinds.yaml"
};
static const unsigned char file3[] = {
#embed "../Core/Catalog/manifestations.yaml"
};

static const qt_resource resources[] = {
  {"indicators.yaml", file0, sizeof file0},
  {"initials.txt", file1, sizeof file1},
  {"kinds.yaml", file2, sizeof file2},
  {"manifestations.yaml", file3, sizeof file3},
};

size_t qt_resource_count(void) { return sizeof resources / sizeof resources[0]; }

qt_resource qt_resource_at(size_t index) {
  if (index >= qt_resource_count()) return (qt_resource){0, 0, 0};
  return resources[index];
}
