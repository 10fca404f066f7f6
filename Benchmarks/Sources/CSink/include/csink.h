#ifndef CSINK_H
#define CSINK_H
// An empty instruction that the compiler must believe reads what is pointed to: what is measured cannot be optimized away.
static inline void cs_keep(const void *_Nonnull value) { __asm__ volatile("" : : "r"(value) : "memory"); }
#endif
