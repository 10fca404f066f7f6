#ifndef CN_SCREEN_H
#define CN_SCREEN_H
#include <stdbool.h>
#include <stdint.h>

// curses.h makes these with casts, which Swift does not import.
enum : uint32_t {
  CN_NORMAL = 0,
  CN_UNDERLINE = A_UNDERLINE,
  CN_REVERSE = A_REVERSE,
  CN_DIM = A_DIM,
  CN_BOLD = A_BOLD,
  CN_ITALIC = A_ITALIC,
};

enum : int32_t { CN_OPENED = 0, CN_UNKNOWN_TERMINAL = 1, CN_INCAPABLE_TERMINAL = 2,
               CN_NO_MEMORY = 3 };

// Sets a UTF-8 locale; false when the system has none at all.
bool cn_set_locale(void);

// Opens curses for the terminal that TERM names; its size is unknown until cn_resize. Nothing is
// printed, now or on failure.
int32_t cn_open(void);

// Makes the tty raw and sets the modes that curses does not (bracketed paste, keypad), also after
// cn_leave; with `asks_width` asks how wide an ambiguous character is: only before the first update.
// All of it is sent with the next update.
void cn_enter_modes(bool asks_width);

// Whether the terminal is to report the mouse, from the next cn_enter_modes on, or at once if that
// was; cn_leave and a crash switch it off.
void cn_follow_mouse(bool is_on);

// Gives the terminal back as it was found; the screen itself stays open.
void cn_leave(void);

// Frees the screen after cn_leave.
void cn_close(void);

// Reads the terminal's size; false when it has none.
bool cn_terminal_size(int32_t *columns, int32_t *rows);

// Tells curses of a new size.
void cn_resize(int32_t columns, int32_t rows);

int32_t cn_color_count(void);

// Puts one whole glyph (a spacing character and its combining ones) at a place of the window.
void cn_put(int32_t row, int32_t column, const uint32_t *scalars, int32_t count,
            uint32_t attributes, int16_t pair);

// Makes the next cn_update draw every cell, whatever the terminal is thought to show.
void cn_clear_all(void);

// Sends what changed; the cursor ends at (row, column), or is hidden when row is negative.
void cn_update(int32_t row, int32_t column);

// Sends bytes that draw nothing (OSC), between two updates.
void cn_send(const uint8_t *bytes, size_t length);

// The row, from 1, on which cn_enter_modes asks for the width.
enum : int32_t { CN_WIDTH_QUERY_ROW = 2 };

// What the terminal sends for a key, by its place in `CN_KEYS`; NULL when it has no such key.
const char *cn_key_sequence(int32_t key);
enum : int32_t {
  CN_KEY_UP, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT, CN_KEY_HOME, CN_KEY_END, CN_KEY_PAGE_UP,
  CN_KEY_PAGE_DOWN, CN_KEY_INSERT, CN_KEY_DELETE, CN_KEY_BACK_TAB, CN_KEY_SHIFT_UP,
  CN_KEY_SHIFT_DOWN, CN_KEY_SHIFT_LEFT, CN_KEY_SHIFT_RIGHT, CN_KEY_F1, CN_KEY_F2, CN_KEY_F3,
  CN_KEY_F4, CN_KEY_F5, CN_KEY_F6, CN_KEY_F7, CN_KEY_F8, CN_KEY_F9, CN_KEY_F10, CN_KEY_F11,
  CN_KEY_F12, CN_KEY_COUNT
};
#endif
