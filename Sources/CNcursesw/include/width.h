#ifndef CN_WIDTH_H
#define CN_WIDTH_H
#include <stdint.h>

// The executable's wcwidth wins over libc's for the whole process, libncursesw included, so that
// curses and the layout count columns by the same rule: the one given here.
typedef int32_t (*cn_width_rule)(uint32_t scalar, int32_t ambiguous);
void cn_set_width_rule(cn_width_rule rule);
void cn_set_ambiguous_width(int32_t columns);
// Columns of a scalar: -1 for a control character, 0 for a combining one, 1 or 2.
int32_t cn_width(uint32_t scalar);
#endif
