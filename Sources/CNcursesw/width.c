#include "CNcursesw.h"
#include <stdatomic.h>

static _Atomic(cn_width_rule) rule;
static _Atomic int32_t ambiguous = 1;

void cn_set_width_rule(cn_width_rule new_rule) { atomic_store(&rule, new_rule); }

void cn_set_ambiguous_width(int32_t columns) { atomic_store(&ambiguous, columns == 2 ? 2 : 1); }

int32_t cn_width(uint32_t scalar) {
  if (scalar < 0x7f) return scalar >= 0x20 ? 1 : scalar == 0 ? 0 : -1;
  if (scalar < 0xa0) return -1;
  cn_width_rule current = atomic_load_explicit(&rule, memory_order_relaxed);
  if (current == NULL) return 1;
  return current(scalar, atomic_load_explicit(&ambiguous, memory_order_relaxed));
}

__attribute__((visibility("default"))) int wcwidth(wchar_t c) { return cn_width((uint32_t)c); }
